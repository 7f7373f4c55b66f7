package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A length of time in calendar terms: an age, or the time between two doses. Where a month has no
 * such day the reading is the cautious one: a least age is reached on the first of the next month,
 * a greatest one on the last of this.
 */
record Age(int number, Unit unit) {

  /** What is counted. */
  enum Unit {
    DAYS,
    WEEKS,
    MONTHS,
    YEARS;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}) (days|weeks|months|years)");

  static Age parse(String written) {
    var matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no age: " + written);
    }
    return new Age(
        Integer.parseInt(matcher.group(1)),
        Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
  }

  /** The first day on which at least this much has passed. */
  LocalDate leastFrom(LocalDate start) {
    var day = greatestFrom(start);
    boolean isCut =
        (unit == Unit.MONTHS || unit == Unit.YEARS) && day.getDayOfMonth() < start.getDayOfMonth();
    return isCut ? day.plusDays(1) : day;
  }

  /** The day on which this much has passed at the earliest reading. */
  LocalDate greatestFrom(LocalDate start) {
    return switch (unit) {
      case DAYS -> start.plusDays(number);
      case WEEKS -> start.plusWeeks(number);
      case MONTHS -> start.plusMonths(number);
      case YEARS -> start.plusYears(number);
    };
  }
}
