package org.inzira.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inzira.intake.reading.EscapedText;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldRecordHandler;
import org.inzira.kernel.FieldType;
import org.inzira.page.Texts;
import org.springframework.stereotype.Component;

/** Writes the mission workbook: empty as the template, or with records. */
@Component
final class StreamedWorkbook implements WorkbookWriter {

  /** Rows for which drop-downs are offered. */
  private static final int ROWS_OFFERED = 10_000;

  private static final int ROWS_A_FLUSH = 500;
  private static final int FIRST_RECORD_ROW = 2;
  private static final double WIDTH = 20;
  private static final double WIDTH_WIDE = 60;

  private final HandlerOrder handlers;
  private final Texts texts;

  StreamedWorkbook(HandlerOrder handlers, Texts texts) {
    this.handlers = handlers;
    this.texts = texts;
  }

  @Override
  public void write(Path file, Map<String, ? extends Iterable<Map<String, String>>> rows) {
    var known = handlers.list().stream().map(FieldRecordHandler::sheet).toList();
    if (!known.containsAll(rows.keySet())) {
      throw new IllegalArgumentException("no handler for a sheet among " + rows.keySet());
    }
    write(file, rows, Locale.ENGLISH);
  }

  /** The empty workbook, explained in a language. */
  void writeTemplate(Path file, Locale language) {
    write(file, Map.of(), language);
  }

  /** The rows that go back to who sent them, each with its reason in a column of its own. */
  void writeReturned(Path file, ReturnedRows rows) {
    write(
        file,
        rows.wording().language(),
        (sheet, layout, words) -> {
          int because = layout.columns().size();
          sheet.width(because, WIDTH_WIDE);
          sheet.inlineString(0, because, SheetLayout.REFUSED_BECAUSE);
          sheet.style(0, because).bold().set();
          sheet.inlineString(1, because, EscapedText.write(words.refusedBecause()));
          sheet.style(1, because).italic().wrapText(true).verticalAlignment("top").set();
          var next = new RowNumbers(sheet);
          rows.each(
              layout.sheet(),
              row -> {
                int number = next.take();
                writeRow(sheet, number, layout, row.values());
                sheet.inlineString(number, because, EscapedText.write(row.because()));
                for (int stray = 0; stray < row.stray().size(); stray++) {
                  sheet.inlineString(
                      number, because + 1 + stray, EscapedText.write(row.stray().get(stray)));
                }
              });
          sheet.finish();
        });
    rows.check();
  }

  private void write(
      Path file, Map<String, ? extends Iterable<Map<String, String>>> rows, Locale language) {
    write(
        file,
        language,
        (sheet, layout, words) -> {
          var records = rows.get(layout.sheet());
          writeRecords(sheet, layout, records == null ? List.of() : records);
        });
  }

  private void write(Path file, Locale language, Filling filling) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file));
        var workbook = new Workbook(out, "Inzira", "1.0")) {
      var words = new ColumnWords(texts.in(language), handlers.list());
      // All sheets first: their order in the workbook is the order in which they were made.
      var layouts = handlers.layouts();
      var sheets = layouts.stream().map(layout -> workbook.newWorksheet(layout.sheet())).toList();
      var columns = workbook.newWorksheet(SheetLayout.COLUMNS_SHEET);
      var lists = new Lists(workbook);
      for (int at = 0; at < sheets.size(); at++) {
        var layout = layouts.get(at);
        writeHead(sheets.get(at), layout, words, lists);
        filling.fill(sheets.get(at), layout, words);
      }
      writeColumns(columns, words);
      lists.finish();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes the records of a sheet below its head, and ends it. */
  private interface Filling {

    void fill(Worksheet sheet, SheetLayout layout, ColumnWords words) throws IOException;
  }

  /** Counts the rows of a sheet and lets go of those that are written. */
  private static final class RowNumbers {

    private final Worksheet sheet;
    private int next = FIRST_RECORD_ROW;

    RowNumbers(Worksheet sheet) {
      this.sheet = sheet;
    }

    int take() {
      if (next % ROWS_A_FLUSH == 0) {
        flush();
      }
      return next++;
    }

    private void flush() {
      try {
        sheet.flush();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static void writeHead(
      Worksheet sheet, SheetLayout layout, ColumnWords words, Lists lists) {
    sheet.freezePane(1, 1);
    for (int column = 0; column < layout.columns().size(); column++) {
      var field = layout.columns().get(column);
      sheet.width(column, WIDTH);
      sheet.style(column).format(format(field.type())).set();
      sheet.inlineString(0, column, field.name());
      sheet.style(0, column).bold().set();
      sheet.inlineString(1, column, EscapedText.write(words.below(layout, field)));
      sheet.style(1, column).italic().wrapText(true).verticalAlignment("top").set();
      lists.offer(sheet, column, field.type());
    }
  }

  private static void writeRecords(
      Worksheet sheet, SheetLayout layout, Iterable<Map<String, String>> records)
      throws IOException {
    var next = new RowNumbers(sheet);
    for (var values : records) {
      writeRow(sheet, next.take(), layout, values);
    }
    sheet.finish();
  }

  private static void writeRow(
      Worksheet sheet, int row, SheetLayout layout, Map<String, String> values) {
    int written = 0;
    for (int column = 0; column < layout.columns().size(); column++) {
      var value = values.get(layout.columns().get(column).name());
      if (value != null) {
        written++;
        if (!value.isEmpty()) {
          sheet.inlineString(row, column, EscapedText.write(value));
        }
      }
    }
    if (written != values.size()) {
      throw new IllegalArgumentException(
          "sheet " + layout.sheet() + " lacks a column among " + values.keySet());
    }
  }

  /** Text keeps leading zeros and is never taken for a number, a date or a formula. */
  private static String format(FieldType type) {
    return switch (type) {
      case FieldType.Day _ -> "yyyy-mm-dd";
      case FieldType.Moment _ -> "yyyy-mm-dd hh:mm";
      case FieldType.Whole _ -> "0";
      case FieldType.Text _,
          FieldType.Code _,
          FieldType.YesNo _,
          FieldType.Country _,
          FieldType.Nationality _,
          FieldType.Place _,
          FieldType.Reference _ ->
          "@";
    };
  }

  private void writeColumns(Worksheet sheet, ColumnWords words) throws IOException {
    sheet.freezePane(0, 1);
    int row = 0;
    writeExplained(sheet, row++, words.headings());
    for (int column = 0; column < words.headings().size(); column++) {
      sheet.style(0, column).bold().set();
      sheet.width(column, column == words.headings().size() - 1 ? WIDTH_WIDE : WIDTH);
    }
    for (var layout : handlers.layouts()) {
      for (Field field : layout.columns()) {
        writeExplained(sheet, row++, words.explained(layout, field));
      }
    }
    for (var note : words.notes()) {
      writeExplained(sheet, ++row, List.of(note));
    }
    sheet.finish();
  }

  private static void writeExplained(Worksheet sheet, int row, List<String> values) {
    for (int column = 0; column < values.size(); column++) {
      sheet.inlineString(row, column, EscapedText.write(values.get(column)));
    }
  }

  /** The hidden sheet of codes that the drop-downs offer, one column per list of codes. */
  private static final class Lists {

    private static final List<String> YES_NO = List.of("yes", "no");

    private final Worksheet sheet;
    private final Map<List<String>, Integer> columns = new HashMap<>();

    Lists(Workbook workbook) {
      this.sheet = workbook.newWorksheet(SheetLayout.LISTS_SHEET);
      sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    void offer(Worksheet records, int column, FieldType type) {
      if (type instanceof FieldType.Code(var codes)) {
        offer(records, column, codes);
      } else if (type instanceof FieldType.YesNo) {
        offer(records, column, YES_NO);
      }
    }

    private void offer(Worksheet records, int column, List<String> codes) {
      int list = columns.computeIfAbsent(codes, this::add);
      records
          .range(FIRST_RECORD_ROW, column, FIRST_RECORD_ROW + ROWS_OFFERED, column)
          .validateWithList(sheet.range(0, list, codes.size() - 1, list))
          .allowBlank(true)
          .showErrorMessage(false)
          .errorTitle("")
          .error("");
    }

    private int add(List<String> codes) {
      int column = columns.size();
      sheet.style(column).format("@").set();
      for (int row = 0; row < codes.size(); row++) {
        sheet.inlineString(row, column, codes.get(row));
      }
      return column;
    }

    void finish() throws IOException {
      sheet.finish();
    }
  }
}
