package org.inzira.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.intake.reading.ArrivalOfTests.refusal;
import static org.inzira.intake.reading.PaperWorkbook.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would fill memory or time: each is refused with little of either spent. */
@Timeout(30)
class BombsTest {

  private static final int MILLION = 1_000_000;

  @TempDir Path folder;

  @Test
  void refusesAMillionColumnsInAWorkbook() {
    assertThat(refusal(sheet("<row>", "<c><v>1</v></c>", MILLION, "</row>"))).isEqualTo("IN-037");
    assertThat(refusal(sheet("<row>", "<c/>", MILLION, "</row>"))).isEqualTo("IN-037");
    var far = "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c><c r=\"ZZZZZZ1\"><v>1</v></c></row>";
    assertThat(refusal(new PaperWorkbook().sheet("s", far).write(file()))).isEqualTo("IN-037");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void refusesAMillionColumnsInACsvFile(String delimiter) throws IOException {
    assertThat(refusal(text("a" + delimiter.repeat(MILLION)))).isEqualTo("IN-037");
  }

  @Test
  void readsManyColumnWidthsWithoutKeepingThem() {
    var widths = "<col min=\"1\" max=\"1\" width=\"9\"/>";
    assertThat(refusal(sheet("<row/>", widths, 100_000, ""))).isEmpty();
  }

  @Test
  void refusesATagThatNeverEnds() {
    assertThat(refusal(sheet("<row a=\"", "x", 30 * MILLION, "\"/>"))).isIn("IN-011", "IN-014");
    assertThat(refusal(sheet("<", "x", 30 * MILLION, "/>"))).isIn("IN-011", "IN-014");
    assertThat(refusal(sheet("<!--", "x", 30 * MILLION, "-->"))).isIn("IN-011", "IN-014");
  }

  @Test
  void refusesElementsInsideEachOtherWithoutEnd() {
    assertThat(refusal(sheet("", "<a>", 10 * MILLION, ""))).isEqualTo("IN-014");
  }

  @Test
  void refusesNamesWithoutEnd() {
    var names = new StringBuilder();
    IntStream.range(0, 5_000).forEach(at -> names.append("<n").append(at).append("/>"));

    assertThat(refusal(new PaperWorkbook().sheet("s", names.toString()).write(file())))
        .isEqualTo("IN-014");
  }

  @Test
  void refusesSharedTextsThatFillMemory() {
    var text = "<si><t>" + "x".repeat(4_900) + "</t></si>";

    assertThat(refusal(part("xl/sharedStrings.xml", "<sst>", text, 60_000, "</sst>")))
        .isIn("IN-011", "IN-015");
    assertThat(refusal(part("xl/sharedStrings.xml", "<sst>", "<si/>", 2 * MILLION + 1, "</sst>")))
        .isIn("IN-011", "IN-015");
  }

  @Test
  void readsALongSharedTextOnlyAsFarAsACellMayGo() {
    assertThat(
            refusal(
                part("xl/sharedStrings.xml", "<sst><si><t>", "x", 3 * MILLION, "</t></si></sst>")))
        .isEmpty();
  }

  @Test
  void refusesStylesWithoutEnd() {
    assertThat(refusal(part("xl/styles.xml", "<s><cellXfs>", "<xf/>", MILLION, "</cellXfs></s>")))
        .isEqualTo("IN-027");
    var formats = new StringBuilder("<s>");
    IntStream.range(0, 70_000)
        .forEach(at -> formats.append("<numFmt numFmtId=\"%d\" formatCode=\"0\"/>".formatted(at)));
    var many = paper().part("xl/styles.xml", formats.append("</s>").toString());
    assertThat(refusal(many.write(file()))).isEqualTo("IN-027");
  }

  @Test
  void readsACunningNumberFormatInNoTime() {
    var format = "[".repeat(500_000);
    var cells = "<xf numFmtId=\"200\"/>".repeat(60_000);

    assertThat(
            refusal(
                paper()
                    .part(
                        "xl/styles.xml",
                        "<s><numFmt numFmtId=\"200\" formatCode=\"%s\"/><cellXfs>%s</cellXfs></s>"
                            .formatted(format, cells))
                    .write(file())))
        .isEmpty();
  }

  @Test
  void refusesRelationsAndSheetsWithoutEnd() {
    var relations = new StringBuilder("<x>");
    IntStream.range(0, 5_000)
        .forEach(
            at -> relations.append("<Relationship Id=\"%d\" Type=\"/worksheet\"/>".formatted(at)));
    var many = paper().part("xl/_rels/workbook.xml.rels", relations.append("</x>").toString());
    assertThat(refusal(many.write(file()))).isEqualTo("IN-012");

    var twice =
        paper()
            .part(
                "xl/workbook.xml",
                "<w xmlns:r=\"r\"><sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"r1\"/></w>");
    assertThat(refusal(twice.write(file()))).isEqualTo("IN-025");
  }

  @Test
  void refusesAMillionPartsBeforeLookingAtThem() throws IOException {
    var file = file();
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int part = 0; part < 100_000; part++) {
        zip.putNextEntry(new ZipEntry("p" + part));
      }
    }

    assertThat(refusal(file)).isEqualTo("IN-012");
  }

  @Test
  void refusesTextOnOneLineWithoutEnd() throws IOException {
    assertThat(refusal(text("x".repeat(50 * MILLION)))).isEqualTo("IN-024");
    assertThat(refusal(text("a,b\n\"" + "\"\"".repeat(20 * MILLION)))).isEqualTo("IN-024");
    assertThat(refusal(text("\n".repeat(20 * MILLION)))).isEqualTo("IN-036");
  }

  private Path sheet(String start, String again, int times, String end) {
    return part(
        "xl/worksheets/s1.xml",
        "<worksheet><sheetData>" + start,
        again,
        times,
        end + "</sheetData></worksheet>");
  }

  /** A workbook one part of which is written as a stream, so that the test itself needs no room. */
  private Path part(String part, String start, String again, int times, String end) {
    var file = file();
    var whole = paper().write(folder.resolve("whole.xlsx"));
    try (var zip = new ZipOutputStream(Files.newOutputStream(file));
        var parts = new ZipFile(whole.toFile())) {
      for (var other : parts.stream().toList()) {
        if (!other.getName().equals(part)) {
          zip.putNextEntry(new ZipEntry(other.getName()));
          parts.getInputStream(other).transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write(start.getBytes(StandardCharsets.UTF_8));
      repeat(zip, again, times);
      zip.write(end.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    return file;
  }

  private static void repeat(OutputStream out, String again, int times) throws IOException {
    int atOnce = Math.min(times, 10_000);
    var chunk = again.repeat(atOnce).getBytes(StandardCharsets.UTF_8);
    for (int done = 0; done < times; done += atOnce) {
      int left = Math.min(atOnce, times - done) * again.length();
      out.write(chunk, 0, Math.min(left, chunk.length));
    }
  }

  private static PaperWorkbook paper() {
    return new PaperWorkbook().sheet("s", row(1, "a"));
  }

  private Path file() {
    return folder.resolve("bomb.xlsx");
  }

  private Path text(String text) throws IOException {
    return Files.writeString(folder.resolve("bomb.csv"), text);
  }
}
