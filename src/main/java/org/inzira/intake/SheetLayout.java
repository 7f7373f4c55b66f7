package org.inzira.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordKind;

/**
 * The columns of a kind's sheet: the key, the kind's own fields, then what every sheet ends with.
 * The template is written by it and sheets are read by it.
 */
record SheetLayout(RecordKind kind, String sheet, List<Field> columns) {

  static final String KEY = "record_key";
  static final String PROJECT = "project";
  static final String VOID_REASON = "void_reason";
  static final String LATE_REASON = "late_reason";

  /** The column of returned rows that says why they came back; nothing is taken in from it. */
  static final String REFUSED_BECAUSE = "refused_because";

  static final List<String> REASONS = List.of(VOID_REASON, LATE_REASON);

  /** What an explanation starts with, before a blank. */
  static final String EXPLANATION = "#";

  /** Sheets of the template that hold no records. */
  static final String COLUMNS_SHEET = "columns";

  static final String LISTS_SHEET = "lists";

  private static final List<Field> LAST =
      List.of(
          Field.optional(PROJECT, new FieldType.Reference(new RecordKind("project")), "RR-0102"),
          Field.optional(VOID_REASON, new FieldType.Text(200), ""),
          Field.optional(LATE_REASON, new FieldType.Text(20), ""));

  SheetLayout {
    columns = List.copyOf(columns);
  }

  static SheetLayout of(FieldRecordHandler handler) {
    return of(handler, "");
  }

  /** With a key to show as an example. */
  static SheetLayout of(FieldRecordHandler handler, String keyExample) {
    var columns = new ArrayList<Field>();
    columns.add(Field.required(KEY, new FieldType.Text(RecordKey.LENGTH_MAX), keyExample));
    columns.addAll(handler.fields());
    LAST.stream()
        .filter(last -> columns.stream().noneMatch(field -> field.name().equals(last.name())))
        .forEach(columns::add);
    return new SheetLayout(handler.kind(), handler.sheet(), columns);
  }

  Optional<Field> find(String heading) {
    return columns.stream().filter(column -> column.name().equals(heading)).findFirst();
  }

  /** The kind's own columns, which a row needs unless it only voids. */
  boolean isOwn(Field column) {
    return !column.name().equals(KEY) && !LAST.contains(column);
  }

  /**
   * A name as sheets and headings are compared: without regard to case, blanks for underscores, and
   * numbers around it ({@code 01-Departures 2022} is {@code departures}).
   */
  static String plainName(String written) {
    return heading(written).replaceAll("^[0-9_]+|[0-9_]+$", "");
  }

  static String heading(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_-]+", "_");
  }
}
