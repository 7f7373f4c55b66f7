package org.inzira.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** A date of birth with how much of it is known; a known year is kept as its first of January. */
public record BirthDate(LocalDate date, DatePrecision precision) {

  /** Age in whole years on a day, or empty when the day lies before the birth. */
  public OptionalInt ageYears(LocalDate on) {
    return on.isBefore(date)
        ? OptionalInt.empty()
        : OptionalInt.of((int) ChronoUnit.YEARS.between(date, on));
  }
}
