package org.inzira.annex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inzira.annex.Sheet.Empty;
import org.inzira.annex.Sheet.Share;
import org.inzira.annex.Sheet.Value;
import org.inzira.annex.Sheet.Whole;
import org.inzira.annex.Sheet.Words;
import org.inzira.page.Wording;

/**
 * Writes sheets: numbers as numbers, all words as words, one row of headings that stays in sight.
 */
final class SheetWriter {

  private static final String WHOLE = "#,##0";
  private static final String SHARE = "+0.0%;-0.0%;0.0%";
  private static final String HEADING = "DCE6F7";
  private static final int LONG = 50;

  /** What spreadsheets would read as an escaped letter, and what no XML may hold. */
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private SheetWriter() {}

  static byte[] write(List<Sheet> sheets, String checksum, Instant dated, Wording wording) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Inzira", "1.0")) {
      var worksheets = sheets.stream().map(sheet -> workbook.newWorksheet(sheet.name())).toList();
      for (var at = 0; at < sheets.size(); at++) {
        write(worksheets.get(at), sheets.get(at));
      }
      size(worksheets.getFirst(), sheets, checksum, wording);
      workbook.finish();
      return SteadyFile.of(bytes.toByteArray(), dated);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void write(Worksheet worksheet, Sheet sheet) {
    worksheet.freezePane(1, 1);
    worksheet.repeatRows(0);
    worksheet.fitToWidth((short) 1);
    worksheet.fitToHeight((short) 0);
    for (var column = 0; column < sheet.columns().size(); column++) {
      worksheet.width(column, sheet.columns().get(column).width());
      worksheet.value(0, column, text(sheet.columns().get(column).heading()));
      worksheet
          .style(0, column)
          .bold()
          .wrapText(true)
          .verticalAlignment("top")
          .fillColor(HEADING)
          .set();
    }
    for (var row = 0; row < sheet.rows().size(); row++) {
      for (var column = 0; column < sheet.columns().size(); column++) {
        write(
            worksheet,
            row + 1,
            column,
            sheet.rows().get(row).get(column),
            sheet.columns().get(column));
      }
    }
    worksheet.setAutoFilter(0, 0, Math.max(1, sheet.rows().size()), sheet.columns().size() - 1);
  }

  private static void write(
      Worksheet worksheet, int row, int column, Value value, Sheet.Column of) {
    switch (value) {
      case Whole(var number) -> {
        worksheet.value(row, column, number);
        worksheet.style(row, column).format(of.format()).verticalAlignment("top").set();
      }
      case Share(var fraction) -> {
        worksheet.value(row, column, fraction);
        worksheet.style(row, column).format(SHARE).verticalAlignment("top").set();
      }
      case Words(var words) -> {
        worksheet.value(row, column, text(words));
        worksheet
            .style(row, column)
            .format("@")
            .wrapText(of.width() > LONG)
            .verticalAlignment("top")
            .set();
      }
      case Empty() -> {}
    }
  }

  /** What the screen says of the workbook too, below the figures. */
  private static void size(
      Worksheet worksheet, List<Sheet> sheets, String checksum, Wording wording) {
    var row = sheets.getFirst().rows().size() + 2;
    for (var sheet : sheets) {
      worksheet.value(row, 0, text(wording.text("annex.rows", sheet.name())));
      worksheet.value(row, 2, sheet.rows().size());
      worksheet.style(row++, 2).format(WHOLE).set();
    }
    worksheet.value(row, 0, wording.text("annex.checksum"));
    worksheet.value(row, 1, checksum);
    worksheet.style(row, 1).format("@").set();
  }

  private static String text(String written) {
    return ESCAPED.matcher(UNWRITABLE.matcher(written).replaceAll(" ")).replaceAll("_x005F_");
  }
}
