package org.inzira.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;

/** Turns what a workbook keeps in number cells into the text that a person sees there. */
final class CellValues {

  /** Workbooks keep fifteen digits; a longer number is no longer what was typed. */
  private static final double EXACT_BELOW = 1e15;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d++\\.?\\d*+|\\.\\d++)([eE][+-]?\\d{1,4})?");

  private static final Pattern SHOWN_ERROR =
      Pattern.compile(
          "\\s*#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!)(\\s.*)?", Pattern.DOTALL);

  private static final MathContext DIGITS_SHOWN = new MathContext(15);

  private static final double DAYS_MAX = 2_958_466;

  /** One of the two systems believes in a 29 February 1900. */
  private static final int LEAP_DAY_OF_1900 = 60;

  private static final long SECONDS_A_DAY = 86_400;

  private CellValues() {}

  static Cell number(int column, String raw) {
    // Java would also take 0x1p3 and 1f.
    double value = NUMBER.matcher(raw.strip()).matches() ? Double.parseDouble(raw) : Double.NaN;
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
    if (!from1904 && (int) days == LEAP_DAY_OF_1900) {
      return new Cell(column, Kind.ERROR, "1900-02-29");
    }
    long seconds = Math.round(days * SECONDS_A_DAY);
    var moment = start(days, from1904).atStartOfDay().plusSeconds(seconds);
    return new Cell(column, Kind.DATE, text(moment));
  }

  /**
   * A text, unless it is what a spreadsheet shows instead of a value, or nothing that can be kept.
   */
  static Cell text(int column, String text) {
    if (SHOWN_ERROR.matcher(text).matches()) {
      return new Cell(column, Kind.ERROR, text);
    }
    return new Cell(column, EscapedText.isText(text) ? Kind.TEXT : Kind.NO_TEXT, text);
  }

  /** A date cell that is kept as ISO text already, as the strict dialect does. */
  static Cell isoDate(int column, String raw) {
    try {
      return new Cell(
          column,
          Kind.DATE,
          raw.indexOf('T') < 0
              ? LocalDate.parse(raw).toString()
              : text(
                  LocalDateTime.parse(
                      raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw)));
    } catch (DateTimeParseException notDate) {
      return new Cell(column, Kind.ERROR, raw);
    }
  }

  private static LocalDate start(double days, boolean from1904) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1);
    }
    // Days before the one that never was count one less.
    return days < LEAP_DAY_OF_1900 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
  }

  private static String text(LocalDateTime moment) {
    return moment.toLocalTime().toSecondOfDay() == 0
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static String plain(double value) {
    // What a sum left behind the fifteenth digit, no spreadsheet shows.
    var number = BigDecimal.valueOf(value).round(DIGITS_SHOWN).stripTrailingZeros();
    return number.signum() == 0 ? "0" : number.toPlainString();
  }
}
