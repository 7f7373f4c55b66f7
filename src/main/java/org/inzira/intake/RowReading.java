package org.inzira.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inzira.intake.reading.Quoted;
import org.inzira.intake.reading.SheetRow;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;

/**
 * The values of one row by column name, and what is wrong with its cells.
 *
 * @param readable whether the values stand under the right headings, so that more can be said of
 *     them
 */
record RowReading(Map<String, String> values, List<Refusal> refusals, boolean readable) {

  /** Day and month may change places in these; only {@code 2022-12-31} says one thing. */
  private static final Pattern AMBIGUOUS_DAY =
      Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}( .*)?");

  /**
   * Stands for a value that is there but refused: no handler takes it, and none finds it missing.
   */
  private static final String UNREADABLE = "\0";

  RowReading {
    values = Map.copyOf(values);
    refusals = List.copyOf(refusals);
  }

  static RowReading of(SheetRow row, Headings headings, Location where) {
    return row.flaws().isEmpty() ? cells(row, headings, where) : keyOnly(row, headings, where);
  }

  /** What the row is called, whatever else is wrong with it; empty when it has no name. */
  static String key(SheetRow row, Headings headings) {
    return row.cells().stream()
        .filter(cell -> headings.isKey(cell.column()) && !cell.kind().isRefused())
        .map(cell -> tidy(cell.text()))
        .findFirst()
        .orElse("");
  }

  /** As registers compare keys: one spelling of each letter, no blanks around. */
  static String tidy(String written) {
    var lines = written.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
  }

  private static RowReading cells(SheetRow row, Headings headings, Location where) {
    var values = new HashMap<String, String>();
    var refusals = new ArrayList<Refusal>();
    boolean readable = true;
    for (var cell : row.cells()) {
      var field = headings.find(cell.column());
      if (field.isPresent()) {
        var name = field.get().name();
        var refusal = refusal(cell, field.get());
        refusal.ifPresent(found -> refusals.add(found.at(where.at(name))));
        values.put(name, refusal.isPresent() ? UNREADABLE : cell.text());
        // Without them it is not known what is wanted of the row.
        readable &= refusal.isEmpty() || !SheetLayout.REASONS.contains(name);
      } else if (headings.refusals().isEmpty() && !headings.ignored().contains(cell.column())) {
        refusals.add(Refusal.of("IN-039").at(where.at(cell.columnName())));
      }
    }
    return new RowReading(values, refusals, readable);
  }

  /** Of a row whose values may stand in the wrong columns, only what it is called. */
  private static RowReading keyOnly(SheetRow row, Headings headings, Location where) {
    var values = new HashMap<String, String>();
    row.cells().stream()
        .filter(cell -> headings.isKey(cell.column()))
        .forEach(cell -> values.put(SheetLayout.KEY, cell.text()));
    return new RowReading(values, row.flaws().stream().map(flaw -> flaw.at(where)).toList(), false);
  }

  private static Optional<Refusal> refusal(Cell cell, Field field) {
    if (cell.kind().isRefused()) {
      return Optional.of(Refusal.of(cell.kind().refusalCode(), Quoted.of(cell.text().strip())));
    }
    boolean time =
        field.type() instanceof FieldType.Day || field.type() instanceof FieldType.Moment;
    if (time && cell.kind() == Kind.NUMBER) {
      return Optional.of(Refusal.of("IN-059", cell.text()));
    }
    if (time && AMBIGUOUS_DAY.matcher(cell.text().strip()).matches()) {
      return Optional.of(Refusal.of("IN-055", Quoted.of(cell.text().strip())));
    }
    if (!time && cell.kind() == Kind.DATE) {
      return Optional.of(Refusal.of("IN-062", cell.text()));
    }
    return Optional.empty();
  }
}
