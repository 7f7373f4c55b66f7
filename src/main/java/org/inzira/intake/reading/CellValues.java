package org.inzira.intake.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;

/** Turns what a workbook keeps in number cells into the text that a person sees there. */
final class CellValues {

  /** Workbooks keep fifteen digits; a longer number is no longer what was typed. */
  private static final double EXACT_BELOW = 1e15;

  private static final double DAYS_MAX = 2_958_466;
  private static final long SECONDS_A_DAY = 86_400;

  private CellValues() {}

  static Cell number(int column, String raw) {
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException notNumber) {
      return new Cell(column, Kind.ERROR, raw);
    }
    if (!Double.isFinite(value)) {
      return new Cell(column, Kind.ERROR, raw);
    }
    if (Math.abs(value) >= EXACT_BELOW) {
      return new Cell(column, Kind.NOT_EXACT, raw);
    }
    return new Cell(column, Kind.NUMBER, plain(value));
  }

  /** A day number of a date cell as ISO text, without the time when it is midnight. */
  static Cell date(int column, String raw, boolean from1904) {
    var number = number(column, raw);
    if (number.kind() != Kind.NUMBER) {
      return number;
    }
    double days = Double.parseDouble(raw);
    if (days < (from1904 ? 0 : 1) || days >= DAYS_MAX) {
      return new Cell(column, Kind.TIME_WITHOUT_DAY, number.text());
    }
    long seconds = Math.round(days * SECONDS_A_DAY);
    var moment = start(days, from1904).atStartOfDay().plusSeconds(seconds);
    return new Cell(column, Kind.DATE, text(moment));
  }

  private static LocalDate start(double days, boolean from1904) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1);
    }
    // The other system believes in a 29 February 1900, its day 60: days before it count one less.
    return days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
  }

  private static String text(LocalDateTime moment) {
    return moment.toLocalTime().toSecondOfDay() == 0
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static String plain(double value) {
    var number = BigDecimal.valueOf(value).stripTrailingZeros();
    return number.signum() == 0 ? "0" : number.toPlainString();
  }
}
