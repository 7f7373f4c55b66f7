package org.inzira.transit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inzira.page.Link;
import org.inzira.transit.Rides.Manifest;
import org.inzira.transit.TransitView.Person;

/** The manifest of a vehicle as a workbook; every word in it is a word and never a formula. */
final class ManifestWorkbook {

  private static final String TEXT = "@";
  private static final int FIRST_ROW = 7;

  /** What spreadsheets would read as an escaped letter, and what no XML may hold. */
  private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private ManifestWorkbook() {}

  static byte[] of(Manifest manifest, List<Person> persons, TransitWords said) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Inzira", "1.0")) {
      var sheet = workbook.newWorksheet(said.words().text("transit.manifest"));
      facts(sheet, manifest, said);
      people(sheet, persons, said);
      workbook.finish();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void facts(Worksheet sheet, Manifest manifest, TransitWords said) {
    write(sheet, 0, 0, said.vehicleTitle(manifest));
    sheet.style(0, 0).bold().format(TEXT).set();
    int row = 1;
    for (var item : said.facts(manifest).items()) {
      write(sheet, row, 0, item.label());
      write(sheet, row++, 1, item.value().text());
    }
  }

  private static void people(Worksheet sheet, List<Person> persons, TransitWords said) {
    var headings =
        Stream.of("serial", "person", "number", "case", "sex", "age", "needs")
            .map(name -> said.words().text("transit." + name))
            .toList();
    for (int column = 0; column < headings.size(); column++) {
      write(sheet, FIRST_ROW, column, headings.get(column));
      sheet.style(FIRST_ROW, column).bold().format(TEXT).set();
    }
    sheet.width(0, 24);
    sheet.width(1, 32);
    sheet.width(2, 18);
    sheet.width(3, 20);
    for (int at = 0; at < persons.size(); at++) {
      var one = persons.get(at);
      int row = FIRST_ROW + 1 + at;
      sheet.value(row, 0, at + 1);
      write(sheet, row, 1, one.name());
      write(sheet, row, 2, one.person().text());
      write(sheet, row, 3, one.family().map(Link::label).orElse(""));
      write(sheet, row, 4, one.sex());
      write(sheet, row, 5, one.age());
      write(sheet, row, 6, one.needs());
    }
  }

  private static void write(Worksheet sheet, int row, int column, String words) {
    var written = UNWRITABLE.matcher(words).replaceAll(" ");
    sheet.value(row, column, ESCAPED.matcher(written).replaceAll("_x005F_"));
    sheet.style(row, column).format(TEXT).set();
  }
}
