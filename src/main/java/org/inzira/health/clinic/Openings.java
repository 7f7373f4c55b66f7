package org.inzira.health.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many a clinic sees on which part of which day, and how many of those places are taken.
 *
 * @param usual how many on an ordinary day
 * @param closed the days of the week on which it is closed
 * @param special days on which it sees more or fewer
 * @param taken places that are given
 */
public record Openings(
    Map<Slot, Integer> usual,
    Set<DayOfWeek> closed,
    Map<LocalDate, Map<Slot, Integer>> special,
    Map<Opening, Integer> taken) {

  /** As far ahead as a free place is looked for. */
  public static final int DAYS_AHEAD_MAX = 60;

  /** A part of a day. */
  public record Opening(LocalDate day, Slot slot) {}

  public Openings {
    usual = Map.copyOf(usual);
    closed = Set.copyOf(closed);
    special = Map.copyOf(special);
    taken = Map.copyOf(taken);
  }

  public static Set<DayOfWeek> closed(boolean openSaturday, boolean openSunday) {
    var closed = EnumSet.noneOf(DayOfWeek.class);
    if (!openSaturday) {
      closed.add(DayOfWeek.SATURDAY);
    }
    if (!openSunday) {
      closed.add(DayOfWeek.SUNDAY);
    }
    return closed;
  }

  /** What is said of a day itself goes before its day of the week. */
  public int places(Opening opening) {
    var said = special.get(opening.day());
    if (said == null && closed.contains(opening.day().getDayOfWeek())) {
      return 0;
    }
    return (said == null ? usual : said).getOrDefault(opening.slot(), 0);
  }

  public int taken(Opening opening) {
    return taken.getOrDefault(opening, 0);
  }

  /** Never less than none, also where more were seen than there were places. */
  public int free(Opening opening) {
    return Math.max(0, places(opening) - taken(opening));
  }

  /** The first part of a day on which so many find room together, from a day on. */
  public Optional<Opening> firstFree(LocalDate from, int together) {
    return from.datesUntil(from.plusDays(DAYS_AHEAD_MAX))
        .flatMap(day -> java.util.Arrays.stream(Slot.values()).map(slot -> new Opening(day, slot)))
        .filter(opening -> free(opening) >= together)
        .findFirst();
  }

  /** The same with days that are not as usual. */
  public Openings withSpecial(Map<LocalDate, Map<Slot, Integer>> days) {
    return new Openings(usual, closed, days, taken);
  }

  /** The same with other places taken. */
  public Openings with(Map<Opening, Integer> others) {
    return new Openings(usual, closed, special, new HashMap<>(others));
  }
}
