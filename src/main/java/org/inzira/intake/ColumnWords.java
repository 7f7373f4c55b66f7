package org.inzira.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.RecordKind;
import org.inzira.page.Wording;

/** Says in one language what each column of a sheet is for. */
final class ColumnWords {

  private final Wording wording;
  private final Map<RecordKind, String> sheets;

  ColumnWords(Wording wording, List<FieldRecordHandler> handlers) {
    this.wording = wording;
    this.sheets =
        handlers.stream()
            .collect(
                Collectors.toUnmodifiableMap(FieldRecordHandler::kind, FieldRecordHandler::sheet));
  }

  /** The headings of the sheet that explains all columns. */
  List<String> headings() {
    return List.of(
            "sheet", "column", "label", "type", "required", "values", "example", "hxl", "help")
        .stream()
        .map(key -> wording.text("template.columns." + key))
        .toList();
  }

  List<String> explained(SheetLayout layout, Field column) {
    return List.of(
        layout.sheet(),
        column.name(),
        label(layout, column),
        type(column.type()),
        column.required() ? wording.text("template.required") : "",
        column.type() instanceof FieldType.Code(var codes) ? String.join(", ", codes) : "",
        column.example(),
        Hashtags.of(column).getFirst().toString(),
        help(layout, column));
  }

  /** What else is to be known of sheets, one sentence a line. */
  List<String> notes() {
    return List.of(wording.text("template.hxl"), wording.text("template.returned"));
  }

  /** The cell below the heading; the key's begins with the sign of an explanation. */
  String below(SheetLayout layout, Field column) {
    var parts = new ArrayList<String>();
    parts.add(label(layout, column));
    if (column.required()) {
      parts.add(wording.text("template.required"));
    }
    if (!column.example().isEmpty()) {
      parts.add(wording.text("template.example", column.example()));
    }
    var sign = column.name().equals(SheetLayout.KEY) ? SheetLayout.EXPLANATION + " " : "";
    return sign + String.join(" · ", parts);
  }

  /** What the column of returned rows is for. */
  String refusedBecause() {
    return wording.text("intake.column.refused_because");
  }

  private String label(SheetLayout layout, Field column) {
    return wording.text(key(layout, column));
  }

  private String help(SheetLayout layout, Field column) {
    return wording.textOrEmpty(key(layout, column) + ".help");
  }

  private static String key(SheetLayout layout, Field column) {
    return layout.isOwn(column)
        ? "field." + layout.kind().code() + "." + column.name()
        : "intake.column." + column.name();
  }

  private String type(FieldType type) {
    return switch (type) {
      case FieldType.Text(var lengthMax) -> wording.text("type.text", lengthMax);
      case FieldType.Whole(var min, var max) ->
          wording.text("type.whole", wording.number(min), wording.number(max));
      case FieldType.Day(var pastOnly) -> wording.text(pastOnly ? "type.day.past" : "type.day");
      case FieldType.Moment(var pastOnly) ->
          wording.text(pastOnly ? "type.moment.past" : "type.moment");
      case FieldType.Code(_) -> wording.text("type.code");
      case FieldType.YesNo() -> wording.text("type.yes-no");
      case FieldType.Country() -> wording.text("type.country");
      case FieldType.Nationality() -> wording.text("type.nationality");
      case FieldType.Place(var kinds) ->
          wording.text("type.place", String.join(", ", kinds.stream().sorted().toList()));
      case FieldType.Reference(var kind) ->
          wording.text("type.reference", sheets.getOrDefault(kind, kind.code()));
    };
  }
}
