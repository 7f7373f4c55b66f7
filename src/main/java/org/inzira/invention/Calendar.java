package org.inzira.invention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Weighted;

/** Draws working days of a year, in the months' proportions. */
final class Calendar {

  private final Chance chance;
  private final int year;
  private final Weighted<Integer> months;

  Calendar(Chance chance, int year, String months) {
    this.chance = chance;
    this.year = year;
    this.months = Weighted.of(months, Integer::valueOf);
  }

  /** A working day that is neither in the first nor in the last days of the year. */
  LocalDate day() {
    var first = LocalDate.of(year, 1, 5);
    return day(first, LocalDate.of(year, 12, 29));
  }

  LocalDate day(LocalDate first, LocalDate last) {
    while (true) {
      var month = LocalDate.of(year, months.draw(chance), 1);
      var day = workingDay(month.plusDays(chance.below(month.lengthOfMonth())));
      if (!day.isBefore(first) && !day.isAfter(last)) {
        return day;
      }
    }
  }

  /** The day itself, or the Friday before a weekend. */
  static LocalDate workingDay(LocalDate day) {
    return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
  }
}
