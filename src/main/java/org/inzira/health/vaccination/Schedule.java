package org.inzira.health.vaccination;

import java.util.List;
import java.util.Set;

/**
 * The whole schedule in one version.
 *
 * @param liveInjected CVX codes of injected live vaccines, whether the schedule asks them or not
 * @param countedFrom a dose sooner after the one before it does not count
 */
record Schedule(
    String version,
    Set<String> liveInjected,
    SecondDose secondDose,
    Gap countedFrom,
    Gap liveApart,
    Gap liveBeforeDeparture,
    Pregnancy pregnancy,
    List<Vaccine> vaccines) {

  /** When a further dose is due, and when overdue. */
  record SecondDose(Age from, Age overdueAfter, Rule rule) {}

  /** At least so many days between two things. */
  record Gap(int days, Rule rule) {
    Gap {
      if (days < 1) {
        throw new IllegalArgumentException("no gap: " + days);
      }
    }
  }

  /** At which ages pregnancy is asked before live vaccines. */
  record Pregnancy(Age from, Limit until, Rule rule) {}

  Schedule {
    liveInjected = Set.copyOf(liveInjected);
    vaccines = List.copyOf(vaccines);
    if (vaccines.isEmpty()
        || vaccines.stream().map(Vaccine::id).distinct().count() < vaccines.size()) {
      throw new IllegalArgumentException("has no vaccine, or one twice");
    }
    for (var vaccine : vaccines) {
      check(vaccine, liveInjected);
    }
  }

  private static void check(Vaccine vaccine, Set<String> liveInjected) {
    boolean isInjected = vaccine.live() == Vaccine.Live.INJECTED;
    if (vaccine.cvx().stream().anyMatch(code -> isInjected != liveInjected.contains(code))) {
      throw new IllegalArgumentException(vaccine.id() + ": live, and not so named, or otherwise");
    }
  }
}
