package org.inzira.clearances;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * When those who travel together may travel: on the days that all of them may. One who is held
 * holds all; the others’ own days say nothing of it.
 *
 * @param today the day on which this was looked at; nobody departs before it
 * @param window by all rules, those not yet signed included
 * @param firm by signed rules alone
 */
public record FamilyWindow(
    Journey journey, LocalDate today, List<PersonWindow> members, Window window, Window firm) {

  /** How it stands on the planned day. */
  public enum Verdict {
    /** Everything holds. */
    CLEAR,
    /** Nothing is against it, but something has still to be got. */
    INCOMPLETE,
    /** A rule that does not block is not kept, or nobody knows until when something holds. */
    WARNED,
    /** A signed rule is not kept. */
    BLOCKED,
    /** Somebody is held. */
    HELD;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static FamilyWindow of(Journey journey, LocalDate today, List<PersonWindow> members) {
    var window = Window.from(today);
    var firm = window;
    for (var member : members) {
      window = window.and(member.window());
      firm = firm.and(member.firm());
    }
    return new FamilyWindow(journey, today, List.copyOf(members), window, firm);
  }

  /** Whether somebody is held. */
  public boolean held() {
    return members.stream().anyMatch(PersonWindow::held);
  }

  /** How it stands on the planned day. */
  public Verdict verdict() {
    var departure = journey.itinerary().departure();
    if (held()) {
      return Verdict.HELD;
    }
    if (!firm.has(departure)) {
      return Verdict.BLOCKED;
    }
    if (!window.has(departure)
        || counting().anyMatch(bar -> bar.state() == Bar.State.WITHOUT_END)) {
      return Verdict.WARNED;
    }
    return counting().anyMatch(Bar::isDue) ? Verdict.INCOMPLETE : Verdict.CLEAR;
  }

  /**
   * The clearances that decide: the one that ends first and, when no day is left, the one that
   * comes too late for it.
   */
  public List<Bar> binding() {
    var ending = counting().filter(bar -> bar.window().last().equals(last()));
    var coming =
        counting()
            .filter(bar -> first().isAfter(last()))
            .filter(bar -> first().isAfter(today) && bar.window().first().equals(first()));
    return last().equals(LocalDate.MAX)
        ? List.of()
        : Stream.concat(ending, coming).distinct().toList();
  }

  /** Every clearance whose window is looked at. */
  public Stream<Bar> counting() {
    return members.stream().flatMap(member -> member.bars().stream()).filter(Bar::counts);
  }

  private LocalDate first() {
    return counting()
        .map(bar -> bar.window().first())
        .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
  }

  private LocalDate last() {
    return counting()
        .map(bar -> bar.window().last())
        .reduce(LocalDate.MAX, (one, other) -> one.isBefore(other) ? one : other);
  }
}
