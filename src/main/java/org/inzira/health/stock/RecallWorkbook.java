package org.inzira.health.stock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A recall list as a workbook; every word in it is a word and never a formula. */
final class RecallWorkbook {

  private static final String TEXT = "@";

  /** What spreadsheets would read as an escaped letter, and what no XML may hold. */
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private RecallWorkbook() {}

  /** A title with lines below it, headings and rows. */
  static byte[] of(
      String title, List<String> facts, List<String> headings, List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Inzira", "1.0")) {
      var sheet = workbook.newWorksheet("Inzira");
      write(sheet, 0, 0, title, true);
      for (int at = 0; at < facts.size(); at++) {
        write(sheet, 1 + at, 0, facts.get(at), false);
      }
      int first = facts.size() + 2;
      row(sheet, first, headings, true);
      for (int at = 0; at < rows.size(); at++) {
        row(sheet, first + 1 + at, rows.get(at), false);
      }
      for (int column = 0; column < headings.size(); column++) {
        sheet.width(column, column == 1 ? 32 : 20);
      }
      sheet.freezePane(0, first + 1);
      workbook.finish();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void row(Worksheet sheet, int row, List<String> cells, boolean bold) {
    for (int column = 0; column < cells.size(); column++) {
      write(sheet, row, column, cells.get(column), bold);
    }
  }

  private static void write(Worksheet sheet, int row, int column, String words, boolean bold) {
    var written = UNWRITABLE.matcher(words).replaceAll(" ");
    sheet.value(row, column, ESCAPED.matcher(written).replaceAll("_x005F_"));
    var style = sheet.style(row, column).format(TEXT);
    (bold ? style.bold() : style).set();
  }
}
