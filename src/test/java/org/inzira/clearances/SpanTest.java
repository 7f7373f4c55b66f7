package org.inzira.clearances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.inzira.clearances.Span.Direction;
import org.inzira.clearances.Span.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar months, leap days, ends that count and ends that do not, days of two calendars. */
class SpanTest {

  private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");

  @ParameterizedTest
  @CsvSource({
    "2022-01-31, 1, 2022-02-28",
    "2024-01-31, 1, 2024-02-29",
    "2022-08-31, 6, 2023-02-28",
    "2023-08-31, 6, 2024-02-29",
    "2024-02-29, 12, 2025-02-28",
    "2021-12-31, 15, 2023-03-31",
    "2022-06-30, 6, 2022-12-30",
    "2022-03-01, 6, 2022-09-01"
  })
  void endsAfterCalendarMonths(LocalDate anchor, int months, LocalDate last) {
    assertThat(span(Direction.AFTER, months, Unit.MONTHS, true).of(anchor))
        .isEqualTo(new Window(anchor, last));
    assertThat(span(Direction.AFTER, months, Unit.MONTHS, false).of(anchor))
        .isEqualTo(new Window(anchor, last.minusDays(1)));
  }

  @ParameterizedTest
  @CsvSource({
    // Counted back from 31 March a month before is 28 February; counted forth it ends on 28 March.
    "2022-02-28, 1, 2022-03-31",
    "2024-02-28, 1, 2024-03-28",
    "2024-02-29, 1, 2024-03-31",
    "2022-01-31, 1, 2022-02-28",
    "2022-04-30, 1, 2022-05-31",
    "2022-08-31, 6, 2023-02-28",
    "2022-03-10, 1, 2022-04-10"
  })
  void countsMonthsBackFromTheTarget(LocalDate anchor, int months, LocalDate last) {
    assertThat(span(Direction.BEFORE, months, Unit.MONTHS, true).of(anchor).last()).isEqualTo(last);
  }

  @Test
  void countsDaysAcrossTheLeapDay() {
    var window = span(Direction.BEFORE, 3, Unit.DAYS, false).of(LocalDate.of(2024, 2, 27));

    assertThat(window).isEqualTo(new Window(LocalDate.of(2024, 2, 27), LocalDate.of(2024, 2, 29)));
    assertThat(span(Direction.BEFORE, 3, Unit.DAYS, true).of(LocalDate.of(2023, 2, 27)).last())
        .isEqualTo(LocalDate.of(2023, 3, 2));
  }

  /**
   * 72 hours are told as three days without their end: no two moments in them lie further apart.
   */
  @Test
  void neverLetsSeventyTwoHoursBecomeMore() {
    var checked = Instant.parse("2022-03-01T04:00:00Z");
    var window =
        span(Direction.BEFORE, 3, Unit.DAYS, false).of(checked.atZone(KIGALI).toLocalDate());
    var lastMoment = window.last().plusDays(1).atStartOfDay(KIGALI).toInstant().minusSeconds(1);

    assertThat(lastMoment).isBefore(checked.plusSeconds(72 * 3600));
  }

  @Test
  void waitsForTheLeastDistance() {
    var anchor = LocalDate.of(2022, 1, 31);

    assertThat(span(Direction.GAP, 28, Unit.DAYS, true).of(anchor))
        .isEqualTo(Window.from(LocalDate.of(2022, 2, 28)));
    assertThat(span(Direction.GAP, 1, Unit.MONTHS, false).of(anchor))
        .isEqualTo(Window.from(LocalDate.of(2022, 3, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    // Leaves Kigali on the last evening of March, arrives the next day; clocks change in Toronto.
    "2022-03-31T21:30:00Z, 2022-04-01T18:00:00Z, America/Toronto, 2022-03-31, 1",
    // 22:30 UTC is already the next day in Kigali, and the flight lands on the day it left.
    "2022-03-31T22:30:00Z, 2022-04-01T18:00:00Z, America/Toronto, 2022-04-01, 0",
    "2022-03-12T20:00:00Z, 2022-03-13T09:30:00Z, America/New_York, 2022-03-12, 1",
    "2022-10-29T20:00:00Z, 2022-10-30T00:30:00Z, Europe/Brussels, 2022-10-29, 1",
    "2022-06-01T20:00:00Z, 2022-06-02T16:00:00Z, Australia/Sydney, 2022-06-01, 2",
    "2022-06-01T01:00:00Z, 2022-06-01T09:30:00Z, Pacific/Pago_Pago, 2022-06-01, -1"
  })
  void readsEachDayFromTheCalendarOfItsPlace(
      Instant departs, Instant arrives, String destination, LocalDate departure, int daysLater) {
    assertThat(Itinerary.of(departs, KIGALI, arrives, ZoneId.of(destination)))
        .isEqualTo(new Itinerary(departure, daysLater));
  }

  private static Span span(Direction direction, int length, Unit unit, boolean inclusive) {
    return new Span(direction, length, unit, inclusive);
  }
}
