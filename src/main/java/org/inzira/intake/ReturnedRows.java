package org.inzira.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inzira.intake.reading.SheetRow;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.intake.reading.SheetSource;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.inzira.page.Wording;

/**
 * The rows that were set aside, read from their files once more, as they go back to who sent them:
 * with the reason, and so that none is taken in before it was corrected.
 */
final class ReturnedRows {

  private static final int REASON_LENGTH_MAX = 4_000;

  /** What a spreadsheet shows instead of a value; no cell that begins with it is ever taken. */
  private static final String UNREADABLE = "#VALUE!";

  private final SetAside aside;
  private final Wording wording;
  private final Map<String, List<Sheet>> sheets = new HashMap<>();
  private int written;

  ReturnedRows(SetAside aside, Wording wording) {
    this.aside = aside;
    this.wording = wording;
  }

  private record Sheet(SheetSource source, String place, Headings headings) {}

  /**
   * A row to be corrected.
   *
   * @param values by column
   * @param because why it was refused
   * @param stray values that stood below no heading
   */
  record Row(Map<String, String> values, String because, List<String> stray) {

    Row {
      values = Map.copyOf(values);
      stray = List.copyOf(stray);
    }
  }

  /** Adds a sheet of the delivery under the name that the template has for it. */
  void add(String name, SheetSource source, String place, Headings headings) {
    sheets.computeIfAbsent(name, any -> new ArrayList<>()).add(new Sheet(source, place, headings));
  }

  /** The rows that go back on one sheet of the template. */
  void each(String name, Consumer<Row> consumer) throws IOException {
    for (var sheet : sheets.getOrDefault(name, List.of())) {
      sheet.source.read(row -> {
        if (aside.contains(sheet.place, row.number())) {
          written++;
          consumer.accept(returned(sheet, row));
        }
      });
    }
  }

  /** Nothing was lost on the way; a row that is neither taken in nor given back is a bug. */
  void check() {
    if (written != aside.size()) {
      throw new IllegalStateException(
          "set aside " + aside.size() + " rows, but gave back " + written);
    }
  }

  Wording wording() {
    return wording;
  }

  private Row returned(Sheet sheet, SheetRow row) {
    var values = new HashMap<String, String>();
    var stray = new ArrayList<String>();
    for (var cell : row.cells()) {
      var field = sheet.headings.find(cell.column());
      if (field.isPresent()) {
        values.put(field.get().name(), value(cell, field.get()));
      } else if (!sheet.headings.ignored().contains(cell.column())) {
        stray.add(cell.text());
      }
    }
    if (!row.flaws().isEmpty() && stray.isEmpty()) {
      // Its values may have slipped into other columns; this keeps it from passing as it is.
      stray.add(UNREADABLE);
    }
    return new Row(values, because(sheet.place, row.number()), stray);
  }

  private static String value(Cell cell, Field field) {
    boolean time =
        field.type() instanceof FieldType.Day || field.type() instanceof FieldType.Moment;
    boolean explains = cell.text().startsWith(SheetLayout.EXPLANATION + " ");
    boolean taken = !cell.kind().isRefused() && (time || cell.kind() != Kind.DATE) && !explains;
    boolean shown = cell.kind() == Kind.ERROR && cell.text().startsWith(SheetLayout.EXPLANATION);
    return taken || shown ? cell.text() : (UNREADABLE + " " + cell.text()).strip();
  }

  private String because(String place, int row) {
    var because = new StringBuilder();
    for (var refusal : aside.reasons(place, row)) {
      var sentence = sentence(refusal);
      if (because.length() + sentence.length() > REASON_LENGTH_MAX) {
        because.append("\n…");
        break;
      }
      because.append(because.isEmpty() ? "" : "\n").append(sentence);
    }
    return because.toString();
  }

  private String sentence(Refusal refusal) {
    var column = refusal.location().map(Location::column).orElse("");
    return (column.isEmpty() ? "" : column + ": ")
        + refusal.code()
        + " "
        + wording.sentence(refusal);
  }
}
