package org.inzira.intake;

import java.util.List;
import org.inzira.kernel.Refusal;

/**
 * A row of a sheet with its cells that are not blank.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param flaws what is wrong with the row as a whole; where it stands is added later
 */
record SheetRow(int number, List<Cell> cells, List<Refusal> flaws) {

  SheetRow {
    cells = List.copyOf(cells);
    flaws = List.copyOf(flaws);
  }

  /**
   * A cell as plain text.
   *
   * @param column from 0
   */
  record Cell(int column, Kind kind, String text) {}

  /** What a cell holds; some kinds are refused wherever they stand. */
  enum Kind {
    TEXT(""),
    NUMBER(""),
    DATE(""),
    YES_NO(""),
    FORMULA("IN-052"),
    ERROR("IN-053"),
    TOO_LONG("IN-054"),
    NOT_EXACT("IN-056"),
    TIME_WITHOUT_DAY("IN-057");

    private final String refusalCode;

    Kind(String refusalCode) {
      this.refusalCode = refusalCode;
    }

    boolean isRefused() {
      return !refusalCode.isEmpty();
    }

    String refusalCode() {
      return refusalCode;
    }
  }
}
