package org.inzira.health.examination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long an assessment took from its opening to its completion, in days, as it is counted. */
enum TurnAround {
  WEEK(7, "0-7"),
  FORTNIGHT(14, "8-14"),
  MONTH(30, "15-30"),
  TWO_MONTHS(60, "31-60"),
  LONGER(Long.MAX_VALUE, "61-and-more");

  private final long daysMax;
  private final String band;

  TurnAround(long daysMax, String band) {
    this.daysMax = daysMax;
    this.band = band;
  }

  static TurnAround of(LocalDate opened, LocalDate completed) {
    long days = Math.max(0, ChronoUnit.DAYS.between(opened, completed));
    for (var one : values()) {
      if (days <= one.daysMax) {
        return one;
      }
    }
    return LONGER;
  }

  /** As the entry of the ledger carries it. */
  String band() {
    return band;
  }
}
