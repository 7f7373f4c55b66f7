package org.inzira.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.inzira.intake.reading.ArrivalOfTests.refusal;
import static org.inzira.intake.reading.ArrivalOfTests.rows;
import static org.inzira.intake.reading.PaperWorkbook.row;
import static org.inzira.intake.reading.PaperWorkbook.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other programs, half files, and things that are no files. */
@Timeout(20)
class OddFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xl/workbook.bin", "content.xml", "Index/Document.iwa"})
  void namesTheRemedyForWorkbooksOfOtherPrograms(String part) throws IOException {
    assertThat(refusal(zip(Zip64Mode.Never, part))).isEqualTo("IN-004");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word/document.xml", "ppt/presentation.xml", "META-INF/MANIFEST.MF", "a"})
  void refusesZipsThatAreNoWorkbooks(String part) throws IOException {
    assertThat(refusal(zip(Zip64Mode.Never, part))).isEqualTo("IN-008");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t\b\u0010\0", "\t\0\u0004\0", "\t\u0002\u0006\0", "\t\u0004\u0006\0"})
  void namesTheRemedyForWorkbooksOfTheNineties(String start) throws IOException {
    assertThat(refusal(bytes("old.xls", (start + "rest").getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo("IN-003");
  }

  @Test
  void refusesAZipWithAPassword() throws IOException {
    var file = new PaperWorkbook().sheet("s", row(1, "a")).write(folder.resolve("a.xlsx"));
    var bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length - 10; at++) {
      boolean local = bytes[at + 2] == 3 && bytes[at + 3] == 4;
      boolean listed = bytes[at + 2] == 1 && bytes[at + 3] == 2;
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && (local || listed)) {
        bytes[at + (local ? 6 : 8)] |= 1;
      }
    }

    assertThat(refusal(Files.write(file, bytes))).isEqualTo("IN-003");
  }

  @Test
  void refusesEveryTruncatedWorkbook() throws IOException {
    var whole = new PaperWorkbook().sheet("s", row(1, "a")).write(folder.resolve("whole.xlsx"));
    var bytes = Files.readAllBytes(whole);
    for (int length = 4; length < bytes.length; length += 7) {
      var part = bytes("part.xlsx", Arrays.copyOf(bytes, length));

      assertThat(refusal(part)).isEqualTo("IN-007");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsLargeFormAndSmallForm(boolean large) throws IOException {
    var paper = new PaperWorkbook().sheet("s", row(1, "a")).write(folder.resolve("paper.xlsx"));
    var file = folder.resolve("copy.xlsx");
    try (var out = new ZipArchiveOutputStream(Files.newOutputStream(file));
        var parts = new java.util.zip.ZipFile(paper.toFile())) {
      // As a stream, so that sizes stand behind the parts; the large form has them in 64 bits.
      out.setUseZip64(large ? Zip64Mode.AlwaysWithCompatibility : Zip64Mode.Never);
      for (var part : parts.stream().toList()) {
        out.putArchiveEntry(new ZipArchiveEntry(part.getName()));
        parts.getInputStream(part).transferTo(out);
        out.closeArchiveEntry();
      }
    }

    assertThat(rows(file)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<worksheet><sheetData><row r=\"2\"/><row r=\"2\"/></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"3\"/><row r=\"2\"/></sheetData></worksheet>",
        "<worksheet><sheetData><row><c r=\"B1\"/><c r=\"B1\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"s\"><v>-1</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row>",
        "<worksheet>&unknown;</worksheet>",
        "<worksheet><a b=\"1\" b=\"2\"/></worksheet>",
        "<?xml version=\"1.0\" encoding=\"no-such\"?><worksheet/>",
        "<worksheet>\u0001</worksheet>",
        "not even markup",
        ""
      })
  void refusesBrokenSheets(String sheet) {
    var paper = new PaperWorkbook().sheet("s", "").part("xl/worksheets/s1.xml", sheet);

    assertThat(refusal(paper.write(folder.resolve("broken.xlsx")))).isEqualTo("IN-014");
  }

  @Test
  void refusesTwoSheetsOfOneName() {
    var paper = new PaperWorkbook().sheet("persons", row(1, "a")).sheet("Persons", row(1, "a"));

    assertThat(refusal(paper.write(folder.resolve("twice.xlsx")))).isEqualTo("IN-025");
  }

  @Test
  void readsSheetsOfLongAndForeignNames() throws IOException {
    var name = "Activités de février — 31 signe";
    var file = new PaperWorkbook().sheet(name, row(1, "a")).write(folder.resolve("long.xlsx"));

    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      assertThat(arrival.sheets()).extracting(SheetSource::name).containsExactly(name);
    }
  }

  @Test
  void readsNothingFromOtherWorkbooksThatAreLinked() {
    var relation =
        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/worksheet\" TargetMode=\"External\""
            + " Target=\"file:///etc/passwd\"/></Relationships>";
    var paper =
        new PaperWorkbook()
            .sheet("s", row(1, "a"))
            .part("xl/externalLinks/externalLink1.xml", "<externalLink/>");
    assertThat(refusal(paper.write(folder.resolve("linked.xlsx")))).isEmpty();

    paper.part("xl/_rels/workbook.xml.rels", relation);
    assertThat(refusal(paper.write(folder.resolve("outside.xlsx")))).isEqualTo("IN-014");
  }

  @Test
  void findsPartsWhereTheWorkbookSaysTheyAre() {
    var relations =
        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"/other/one.xml\"/>"
            + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"./texts.xml\"/>"
            + "</Relationships>";
    var paper =
        new PaperWorkbook()
            .sheet("s", "")
            .part("xl/_rels/workbook.xml.rels", relations)
            .part("xl/texts.xml", "<sst><si><t>kept</t></si></sst>")
            .part("other/one.xml", "<w><row><c t=\"s\"><v>0</v></c></row></w>");

    assertThat(rows(paper.write(folder.resolve("moved.xlsx"))).getFirst().cells())
        .containsExactly(new Cell(0, Kind.TEXT, "kept"));
  }

  @Test
  void seesHiddenSheetsAndRows() throws IOException {
    var paper =
        new PaperWorkbook()
            .sheet("s", row(1, "a") + "<row r=\"2\" hidden=\"1\">%s</row>".formatted(text("b")))
            .sheet("t", row(1, "a"));
    var file = paper.write(folder.resolve("hidden.xlsx"));
    var sheets =
        "<w xmlns:r=\"r\"><sheet name=\"s\" r:id=\"r1\"/>"
            + "<sheet name=\"t\" state=\"veryHidden\" r:id=\"r2\"/></w>";
    paper.part("xl/workbook.xml", sheets).write(file);

    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      assertThat(arrival.sheets()).extracting(SheetSource::isHidden).containsExactly(false, true);
      assertThat(arrival.sheets().getFirst().survey().hidden())
          .isEqualTo(new SheetSource.Survey.Hidden(1, 2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0x1p3, ERROR, 0x1p3",
    "1f, ERROR, 1f",
    "NaN, ERROR, NaN",
    "1E400, ERROR, 1E400",
    "1.2E+10, NUMBER, 12000000000",
    "250788123456, NUMBER, 250788123456",
    "1.2345678901234567E+16, NOT_EXACT, 1.2345678901234567E+16",
    "0.30000000000000004, NUMBER, 0.3",
    "999999999999999, NUMBER, 999999999999999"
  })
  void readsNumbersAsTheyAreShown(String kept, Kind kind, String shown) {
    assertThat(cell("<c><v>" + kept + "</v></c>")).isEqualTo(new Cell(0, kind, shown));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-31, DATE, 2022-03-31",
    "2022-03-31T00:00:00, DATE, 2022-03-31",
    "2022-03-31T22:30:00Z, DATE, 2022-03-31T22:30",
    "31/03/2022, ERROR, 31/03/2022"
  })
  void readsDatesThatAreKeptAsText(String kept, Kind kind, String shown) {
    assertThat(cell("<c t=\"d\"><v>" + kept + "</v></c>")).isEqualTo(new Cell(0, kind, shown));
  }

  @Test
  void doesNotTakeTheDayThatNeverWas() {
    var paper =
        new PaperWorkbook().styles("0", "14").sheet("s", "<row><c s=\"1\"><v>60</v></c></row>");

    assertThat(rows(paper.write(folder.resolve("leap.xlsx"))).getFirst().cells())
        .containsExactly(new Cell(0, Kind.ERROR, "1900-02-29"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_x0000_", "a_xD800_b", "_xDFFF_"})
  void doesNotTakeSignsThatAreNoText(String kept) {
    assertThat(cell(text(kept)).kind()).isEqualTo(Kind.NO_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#N/A", "#REF!", " #DIV/0! ", "#VALUE! =A1+1"})
  void takesNoShownErrorForText(String shown) throws IOException {
    assertThat(cell(text(shown)).kind()).isEqualTo(Kind.ERROR);
    assertThat(csv("a\n" + shown).getLast().cells().getFirst().kind()).isEqualTo(Kind.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2E+10", "2,50788E+11", "-1E+20"})
  void doesNotTakeNumbersThatASpreadsheetRoundedInText(String rounded) throws IOException {
    assertThat(csv("a;b\n1;" + rounded).getLast().cells().getLast().kind())
        .isEqualTo(Kind.NOT_EXACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\na;b\n1;2\n", "SEP=|\na|b\n1|2\n", "a title\n\na;b\n1;2\n"})
  void readsWhatASpreadsheetSaysOfItsDelimiter(String text) throws IOException {
    assertThat(csv(text).getLast().cells()).extracting(Cell::text).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void refusesOtherEncodingsBeforeALetterIsLost(String charset) throws IOException {
    var text = "record_key,given_name\nP-1,Agnès\n".getBytes(Charset.forName(charset));

    assertThat(refusal(bytes("persons.csv", text))).isIn("IN-016", "IN-017");
  }

  @Test
  void refusesHalfALetter() throws IOException {
    var text = "\ufeffa,b\n1,é".getBytes(StandardCharsets.UTF_16LE);

    assertThat(refusal(bytes("a.csv", Arrays.copyOf(text, text.length - 1)))).isEqualTo("IN-016");
    assertThat(refusal(bytes("b.csv", new byte[] {'a', '\n', (byte) 0xC3}))).isEqualTo("IN-016");
  }

  @Test
  void refusesAbsentFilesFoldersWithoutFilesAndThingsThatAreNoFiles() throws Exception {
    var empty = Files.createDirectory(folder.resolve("empty"));
    var dangling = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(refusal(folder.resolve("absent.csv"))).isEqualTo("IN-021");
    assertThat(refusal(empty)).isEqualTo("IN-022");
    assertThat(refusal(dangling)).isEqualTo("IN-021");
    assertThat(refusal(pipe)).isEqualTo("IN-021");
    assertThat(refusal(Path.of("/dev/zero"))).isEqualTo("IN-021");
  }

  @Test
  void refusesFilesThatMayNotBeRead() throws IOException {
    var file = bytes("secret.csv", new byte[] {'a'});
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();

    assertThat(refusal(file)).isEqualTo("IN-021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.xlsx"})
  void refusesAFileThatChangesWhileItIsRead(String name) throws IOException {
    var file = folder.resolve(name);
    if (name.endsWith("csv")) {
      Files.writeString(file, "a\n1\n2\n");
    } else {
      new PaperWorkbook().sheet("s", row(1, "a") + row(2, "b")).write(file);
    }
    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      var sheet = arrival.sheets().getFirst();
      sheet.survey();
      Files.writeString(file, "more", java.nio.file.StandardOpenOption.APPEND);

      assertThat(refusalOfReading(sheet)).isEqualTo("IN-028");
    }
  }

  private static String refusalOfReading(SheetSource sheet) throws IOException {
    try {
      sheet.read(row -> {});
      return "";
    } catch (UnfitFileException unfit) {
      return unfit.refusal().code();
    }
  }

  private Cell cell(String markup) {
    var paper = new PaperWorkbook().sheet("s", "<row>" + markup + "</row>");
    return rows(paper.write(folder.resolve("cell.xlsx"))).getFirst().cells().getFirst();
  }

  private List<SheetRow> csv(String text) throws IOException {
    return rows(bytes("paper.csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path bytes(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path zip(Zip64Mode mode, String part) throws IOException {
    var file = folder.resolve("other.zip");
    try (var out = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
      out.setUseZip64(mode);
      out.putArchiveEntry(new ZipArchiveEntry(part));
      out.closeArchiveEntry();
    }
    return file;
  }
}
