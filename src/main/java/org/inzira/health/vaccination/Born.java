package org.inzira.health.vaccination;

import java.time.LocalDate;
import org.inzira.kernel.BirthDate;

/** The first and the last day on which somebody may be born; the same where the day is known. */
record Born(LocalDate first, LocalDate last) {

  static Born of(BirthDate birth) {
    var first = birth.date();
    return switch (birth.precision()) {
      case DAY -> on(first);
      case MONTH -> new Born(first, first.plusMonths(1).minusDays(1));
      case YEAR -> new Born(first, first.plusYears(1).minusDays(1));
    };
  }

  static Born on(LocalDate day) {
    return new Born(day, day);
  }

  boolean isDay() {
    return first.equals(last);
  }
}
