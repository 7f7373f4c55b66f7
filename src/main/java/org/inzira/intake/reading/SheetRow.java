package org.inzira.intake.reading;

import java.util.List;
import org.inzira.kernel.Refusal;

/**
 * A row of a sheet with its cells that are not blank.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param flaws what is wrong with the row as a whole; where it stands is added later
 */
public record SheetRow(int number, List<Cell> cells, List<Refusal> flaws) {

  private static final int LETTERS = 26;

  public SheetRow {
    cells = List.copyOf(cells);
    flaws = List.copyOf(flaws);
  }

  /**
   * A cell as plain text.
   *
   * @param column from 0
   */
  public record Cell(int column, Kind kind, String text) {

    /** The letters by which a spreadsheet calls the column. */
    public String columnName() {
      var letters = new StringBuilder();
      for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
        letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
      }
      return letters.toString();
    }
  }

  /** What a cell holds; some kinds are refused wherever they stand. */
  public enum Kind {
    TEXT(""),
    NUMBER(""),
    DATE(""),
    YES_NO(""),
    FORMULA("IN-052"),
    ERROR("IN-053"),
    TOO_LONG("IN-054"),
    NOT_EXACT("IN-056"),
    TIME_WITHOUT_DAY("IN-057"),
    NO_TEXT("IN-061");

    private final String refusalCode;

    Kind(String refusalCode) {
      this.refusalCode = refusalCode;
    }

    /** Whether no cell of this kind is ever taken. */
    public boolean isRefused() {
      return !refusalCode.isEmpty();
    }

    /** The code of its refusal. */
    public String refusalCode() {
      return refusalCode;
    }
  }
}
