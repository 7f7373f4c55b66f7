package org.inzira.health.asked;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.Sex;

/**
 * Who is examined, on the day it was opened. Where the day of birth is not known, every age that
 * the person may have is looked at, so that nothing is left out.
 */
public record Examined(Sex sex, Optional<BirthDate> birth, LocalDate on) {

  /** Whether the person may be one of those meant. */
  boolean mayBe(Whom whom) {
    return maySex(whom) && mayAge(whom);
  }

  private boolean maySex(Whom whom) {
    return whom.sex().isEmpty()
        || sex == Sex.UNKNOWN
        || sex == Sex.OTHER
        || whom.sex().get() == sex;
  }

  private boolean mayAge(Whom whom) {
    if (birth.isEmpty()) {
      return true;
    }
    var first = birth.get().date();
    return age(first) >= whom.fromYears() && age(last(birth.get())) < whom.underYears();
  }

  private long age(LocalDate born) {
    return Math.max(0, ChronoUnit.YEARS.between(born, on));
  }

  private static LocalDate last(BirthDate birth) {
    var first = birth.date();
    return switch (birth.precision()) {
      case DAY -> first;
      case MONTH -> first.plusMonths(1).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
    };
  }
}
