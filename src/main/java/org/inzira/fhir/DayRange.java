package org.inzira.fhir;

import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that a date in a search means; open ends are the first and last day there is. */
record DayRange(LocalDate first, LocalDate last) {

  static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /** All days. */
  static final DayRange ALL = new DayRange(EARLIEST, LATEST);

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int DAY_LENGTH = 10;

  /** The days that all the dates allow; empty when one is written or compared in another way. */
  static Optional<DayRange> of(@Nullable DateAndListParam asked) {
    var range = ALL;
    if (asked != null) {
      for (var either : asked.getValuesAsQueryTokens()) {
        var dates = either.getValuesAsQueryTokens();
        var one = dates.size() == 1 ? of(dates.getFirst()) : Optional.<DayRange>empty();
        if (one.isEmpty()) {
          return Optional.empty();
        }
        range = range.and(one.orElseThrow());
      }
    }
    return Optional.of(range);
  }

  private static Optional<DayRange> of(DateParam date) {
    var meant = meant(date.getValueAsString());
    var prefix = date.getPrefix() == null ? ParamPrefixEnum.EQUAL : date.getPrefix();
    return switch (prefix) {
      case EQUAL -> meant;
      case GREATERTHAN_OR_EQUALS -> meant.map(days -> new DayRange(days.first, LATEST));
      case LESSTHAN_OR_EQUALS -> meant.map(days -> new DayRange(EARLIEST, days.last));
      case GREATERTHAN, STARTS_AFTER ->
          meant.map(days -> new DayRange(days.last.plusDays(1), LATEST));
      case LESSTHAN, ENDS_BEFORE ->
          meant.map(days -> new DayRange(EARLIEST, days.first.minusDays(1)));
      case NOT_EQUAL, APPROXIMATE -> Optional.empty();
    };
  }

  /** The days of a written year, month or day; of a moment its day. */
  static Optional<DayRange> meant(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    try {
      return switch (written.length()) {
        case YEAR_LENGTH -> {
          var year = Year.parse(written);
          yield Optional.of(new DayRange(year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
        case MONTH_LENGTH -> {
          var month = YearMonth.parse(written);
          yield Optional.of(new DayRange(month.atDay(1), month.atEndOfMonth()));
        }
        default -> {
          var day = LocalDate.parse(written.substring(0, Math.min(DAY_LENGTH, written.length())));
          yield Optional.of(new DayRange(day, day));
        }
      };
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private DayRange and(DayRange other) {
    return new DayRange(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  boolean isEmpty() {
    return first.isAfter(last);
  }
}
