package org.inzira.intake.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.intake.reading.SheetSource.Visitor;

/** Reads the rows of one sheet of a workbook from its markup. */
final class SheetCells {

  private static final int MERGED_NAMED_MAX = 10;
  private static final int COLUMNS_IN_ANY_SHEET = 16_384;

  private final WorkbookFile workbook;
  private final Markup markup;
  private final Visitor visitor;
  private final List<String> merged = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private int row;
  private int column;
  private int cellsOfRow;
  private int rows;
  private int hiddenRows;
  private int firstHidden;
  private boolean hidden;

  SheetCells(WorkbookFile workbook, Markup markup, Visitor visitor) {
    this.workbook = workbook;
    this.markup = markup;
    this.visitor = visitor;
  }

  SheetSource.Survey read() throws IOException {
    while (markup.advance()) {
      if (markup.isStart()) {
        switch (markup.name()) {
          case "row" -> startRow();
          case "c" -> readCell();
          case "mergeCell" -> noteMerged();
          default -> {
            // Widths, views, validations, pictures: nothing that holds a value.
          }
        }
      } else if (markup.isEnd() && markup.name().equals("row")) {
        endRow();
      }
    }
    var unseen = new SheetSource.Survey.Hidden(hiddenRows, firstHidden);
    return new SheetSource.Survey(rows, merged, unseen);
  }

  private void startRow() throws UnfitFileException {
    int before = row;
    row = markup.attribute("r").map(text -> whole(text)).orElse(row + 1);
    hidden = markup.attribute("hidden").filter(WorkbookFile::isTrue).isPresent();
    column = -1;
    cellsOfRow = 0;
    cells.clear();
    if (row < 1 || row > workbook.limits().rowsMax()) {
      throw new UnfitFileException("IN-036", workbook.name(), "" + workbook.limits().rowsMax());
    }
    if (row <= before) {
      // Two rows of one number: either might be meant.
      throw damaged();
    }
  }

  private void endRow() {
    if (!cells.isEmpty()) {
      rows++;
      if (hidden) {
        firstHidden = hiddenRows == 0 ? row : firstHidden;
        hiddenRows++;
      }
      visitor.row(new SheetRow(row, cells, List.of()));
      cells.clear();
    }
  }

  private void noteMerged() {
    if (merged.size() < MERGED_NAMED_MAX) {
      merged.add(markup.attribute("ref").orElse("?"));
    }
  }

  private void readCell() throws IOException {
    int before = column;
    column = markup.attribute("r").map(SheetCells::columnOf).orElse(column + 1);
    if (column <= before) {
      throw damaged();
    }
    cellsOfRow++;
    var type = markup.attribute("t").orElse("n");
    int style = markup.attribute("s").map(text -> whole(text)).orElse(0);
    var value = "";
    boolean formula = false;
    var written = "";
    while (markup.advance() && !(markup.isEnd() && markup.name().equals("c"))) {
      if (markup.isStart()) {
        switch (markup.name()) {
          case "f" -> {
            formula = true;
            written = "=" + plainText("f");
          }
          case "v" -> value = plainText("v");
          case "is" -> value = SharedStrings.text(markup, "is", charactersMax());
          default -> {
            // Extensions of later versions: not part of the value.
          }
        }
      }
    }
    add(formula ? new Cell(column, Kind.FORMULA, written) : cell(type, style, value));
  }

  private void add(Cell cell) throws UnfitFileException {
    if (cell.kind() == Kind.TEXT && cell.text().isBlank()) {
      // Styled or hollow cells are nothing, unless there are more than a sheet can have.
      if (cellsOfRow > COLUMNS_IN_ANY_SHEET) {
        throw tooWide();
      }
      return;
    }
    if (cell.column() < 0 || cell.column() >= workbook.limits().columnsMax()) {
      throw tooWide();
    }
    cells.add(cell);
  }

  private UnfitFileException damaged() {
    return new UnfitFileException("IN-014", workbook.name());
  }

  private UnfitFileException tooWide() {
    return new UnfitFileException("IN-037", workbook.name(), "" + workbook.limits().columnsMax());
  }

  private Cell cell(String type, int style, String value) throws UnfitFileException {
    return switch (type) {
      case "s" -> value.isEmpty() ? textCell("") : textCell(workbook.sharedText(whole(value)));
      case "inlineStr" -> textCell(value);
      case "str" -> textCell(EscapedText.read(value));
      case "d" -> CellValues.isoDate(column, value.strip());
      case "b" -> new Cell(column, Kind.YES_NO, value.equals("1") ? "yes" : "no");
      case "e" -> new Cell(column, Kind.ERROR, value);
      default -> numberCell(style, value);
    };
  }

  private Cell numberCell(int style, String value) {
    if (value.isBlank()) {
      return textCell("");
    }
    return workbook.isDate(style)
        ? CellValues.date(column, value, workbook.from1904())
        : CellValues.number(column, value);
  }

  private Cell textCell(String text) {
    if (text.length() > charactersMax()) {
      return new Cell(column, Kind.TOO_LONG, text.substring(0, charactersMax()));
    }
    return CellValues.text(column, text);
  }

  private String plainText(String element) throws IOException {
    var text = new StringBuilder();
    while (markup.advance() && !(markup.isEnd() && markup.name().equals(element))) {
      markup.appendText(text, charactersMax());
    }
    return text.toString();
  }

  private int charactersMax() {
    return workbook.limits().cellCharactersMax();
  }

  private static int whole(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  /** The column of a reference such as {@code AB12}, from 0. */
  private static int columnOf(String reference) {
    int column = 0;
    for (int at = 0; at < reference.length() && at < 4; at++) {
      char letter = reference.charAt(at);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
