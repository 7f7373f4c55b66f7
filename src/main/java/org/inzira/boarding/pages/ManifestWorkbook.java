package org.inzira.boarding.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inzira.page.Wording;

/** A manifest as a workbook: every cell is words, so that none is ever read as a formula. */
final class ManifestWorkbook {

  private static final String HEADING = "DCE6F7";
  private static final List<Integer> WIDTHS = List.of(6, 18, 34, 8, 6, 12, 20, 30, 14, 30);

  /** What spreadsheets would read as an escaped letter, and what no XML may hold. */
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private ManifestWorkbook() {}

  static byte[] write(ManifestSheet sheet, Wording words) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Inzira", "1.0")) {
      var worksheet = workbook.newWorksheet(words.text("boarding.manifest"));
      worksheet.fitToWidth((short) 1);
      worksheet.fitToHeight((short) 0);
      for (int column = 0; column < WIDTHS.size(); column++) {
        worksheet.width(column, WIDTHS.get(column));
      }
      write(worksheet, sheet, words);
      workbook.finish();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet worksheet, ManifestSheet sheet, Wording words) {
    int row = 0;
    cell(worksheet, row++, 0, sheet.title());
    cell(worksheet, row++, 0, sheet.state());
    for (var leg : sheet.legs()) {
      cell(worksheet, row++, 0, leg);
    }
    cell(worksheet, row++, 0, sheet.totals());
    row++;
    int headings = row++;
    var columns = columns(sheet.came(), words);
    for (int column = 0; column < columns.size(); column++) {
      cell(worksheet, headings, column, columns.get(column));
      worksheet.style(headings, column).bold().wrapText(true).fillColor(HEADING).set();
    }
    for (var family : sheet.families()) {
      cell(worksheet, row, 0, words.text("boarding.manifest.family", family.number()));
      worksheet.style(row++, 0).bold().set();
      for (var passenger : family.rows()) {
        var cells = passenger.cells(sheet.came());
        for (int column = 0; column < cells.size(); column++) {
          cell(worksheet, row, column, cells.get(column));
        }
        row++;
      }
    }
    row++;
    for (var note : sheet.notes()) {
      cell(worksheet, row++, 0, note);
    }
    if (!sheet.hash().isEmpty()) {
      cell(worksheet, row, 0, words.text("boarding.manifest.hash", sheet.hash()));
    }
  }

  /** The headings, which the page has as well. */
  static List<String> columns(boolean came, Wording words) {
    var columns =
        new java.util.ArrayList<>(
            List.of(
                    "position",
                    "number",
                    "name",
                    "sex",
                    "age",
                    "nationality",
                    "document",
                    "needs",
                    "seat")
                .stream()
                .map(column -> words.text("boarding.column." + column))
                .toList());
    if (came) {
      columns.add(words.text("boarding.column.came"));
    }
    return List.copyOf(columns);
  }

  private static void cell(Worksheet worksheet, int row, int column, String text) {
    var safe = ESCAPED.matcher(UNWRITABLE.matcher(text).replaceAll(" ")).replaceAll("_x005F_");
    worksheet.value(row, column, safe);
    worksheet.style(row, column).format("@").verticalAlignment("top").set();
  }
}
