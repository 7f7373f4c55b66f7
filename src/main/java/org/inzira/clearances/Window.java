package org.inzira.clearances;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a journey may begin, the first and the last included. An end that is open lies at
 * the end of all days; a window whose first day lies after its last has no day.
 */
public record Window(LocalDate first, LocalDate last) {

  /** Every day. */
  public static final Window ALWAYS = new Window(LocalDate.MIN, LocalDate.MAX);

  /** No day at all. */
  public static final Window NEVER = new Window(LocalDate.MAX, LocalDate.MIN);

  /** From a day on. */
  public static Window from(LocalDate first) {
    return new Window(first, LocalDate.MAX);
  }

  /** Up to and with a day. */
  public static Window until(LocalDate last) {
    return new Window(LocalDate.MIN, last);
  }

  /** The days that are in both. */
  public Window and(Window other) {
    return new Window(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }

  /** Whether it has no day. */
  public boolean isEmpty() {
    return first.isAfter(last);
  }

  /** Whether the day is in it. */
  public boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The first day, unless it is open. */
  public Optional<LocalDate> opens() {
    return Optional.of(first).filter(day -> !day.equals(LocalDate.MIN));
  }

  /** The last day, unless it is open. */
  public Optional<LocalDate> closes() {
    return Optional.of(last).filter(day -> !day.equals(LocalDate.MAX));
  }

  /** The same window so many days earlier; open ends stay open. */
  Window earlier(int days) {
    return new Window(
        first.equals(LocalDate.MIN) || first.equals(LocalDate.MAX) ? first : first.minusDays(days),
        last.equals(LocalDate.MAX) || last.equals(LocalDate.MIN) ? last : last.minusDays(days));
  }
}
