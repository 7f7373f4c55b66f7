package org.inzira.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, so that tests can make wrong and hostile ones. */
public final class PaperWorkbook {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String properties = "";
  private int count;

  /** Adds a sheet whose rows are given as markup. */
  public PaperWorkbook sheet(String name, String rows) {
    return sheet(name, rows, "");
  }

  /** Adds a sheet with markup after its rows too. */
  public PaperWorkbook sheet(String name, String rows, String after) {
    count++;
    sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(name, count, count));
    relations.append(
        "<Relationship Id=\"r%d\" Type=\"http://x/worksheet\" Target=\"worksheets/s%d.xml\"/>"
            .formatted(count, count));
    return part(
        "xl/worksheets/s" + count + ".xml",
        "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
  }

  /** Counts days from 1904. */
  public PaperWorkbook from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /** Adds or replaces a part. */
  public PaperWorkbook part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds or replaces a part. */
  public PaperWorkbook part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  /** Number formats of the cell styles 0, 1, 2 …, by their numbers or codes. */
  public PaperWorkbook styles(String... formats) {
    var codes = new StringBuilder();
    var cells = new StringBuilder();
    for (int at = 0; at < formats.length; at++) {
      boolean builtIn = formats[at].matches("\\d+");
      int number = builtIn ? Integer.parseInt(formats[at]) : 200 + at;
      if (!builtIn) {
        codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(number, formats[at]));
      }
      cells.append("<xf numFmtId=\"%d\"/>".formatted(number));
    }
    return part(
        "xl/styles.xml",
        "<styleSheet><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(codes, cells));
  }

  /** Writes it. */
  public Path write(Path file) {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\">%s<sheets>%s</sheets></workbook>".formatted(properties, sheets));
      put(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void put(ZipOutputStream zip, String name, String text) throws IOException {
    if (!parts.containsKey(name)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A row of text cells. */
  public static String row(int number, String... texts) {
    var cells = new StringBuilder();
    for (var text : texts) {
      cells.append(text(text));
    }
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  /** A row of cells given as markup. */
  public static String cells(int number, String... cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, String.join("", cells));
  }

  /** A text cell. */
  public static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text.replace("&", "&amp;") + "</t></is></c>";
  }

  /** A number cell of a style. */
  public static String number(int style, String value) {
    return "<c s=\"%d\"><v>%s</v></c>".formatted(style, value);
  }
}
