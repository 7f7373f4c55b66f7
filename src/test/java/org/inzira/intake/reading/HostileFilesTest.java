package org.inzira.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.intake.reading.PaperWorkbook.row;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm: each is refused at once, before much of it was read. */
@Timeout(20)
class HostileFilesTest {

  private static final long MEGABYTE = 1024L * 1024;
  private static final String DOCTYPE =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

  @TempDir Path folder;

  @Test
  void refusesAnEmptyFile() {
    assertThat(refusal(new byte[0])).isEqualTo("IN-001");
  }

  @Test
  void refusesALargeFileWithoutOpeningIt() throws IOException {
    var file = folder.resolve("large.xlsx");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(Limits.DEFAULT.fileBytesMax() + 1);
    }

    assertThat(refusal(file)).isEqualTo("IN-002");
  }

  @Test
  void refusesWorkbooksWithPasswordAndOldOnes() {
    var container = new byte[4096];
    var start = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(start, 0, container, 0, start.length);

    assertThat(refusal(container)).isEqualTo("IN-003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7", "<html><table>", "\u0089PNG", "  <?xml version='1.0'?>"})
  void refusesOtherFilesWhateverTheyAreCalled(String start) {
    assertThat(refusal(start.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("IN-005");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"})
  void refusesMacros(String part) {
    assertThat(refusal(new PaperWorkbook().part(part, "x"))).isEqualTo("IN-006");
  }

  @Test
  void refusesATruncatedWorkbook() throws IOException {
    var whole = new PaperWorkbook().sheet("s", row(1, "a")).write(folder.resolve("whole.xlsx"));
    var bytes = Files.readAllBytes(whole);

    assertThat(refusal(java.util.Arrays.copyOf(bytes, bytes.length - 30))).isEqualTo("IN-007");
  }

  @Test
  void refusesAZipThatIsNoWorkbook() {
    assertThat(refusal(new PaperWorkbook().part("xl/_rels/workbook.xml.rels", "<x/>")))
        .isEqualTo("IN-041");
    assertThat(refusal("PK\u0005\u0006".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("IN-007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "/etc/passwd", "xl/../../x.xml", "xl\\..\\x", "C:/x.xml"})
  void refusesPartsThatPointOutside(String part) {
    assertThat(refusal(new PaperWorkbook().part(part, "x"))).isEqualTo("IN-009");
  }

  @Test
  void refusesArchivesInside() {
    assertThat(refusal(new PaperWorkbook().part("xl/embeddings/a.xlsx", "x"))).isEqualTo("IN-010");
    assertThat(refusal(new PaperWorkbook().part("xl/media/a.png", "PK\u0003\u0004")))
        .isEqualTo("IN-010");
  }

  @Test
  void refusesABombByWhatItsPartsClaim() {
    var bomb = new PaperWorkbook().sheet("s", " ".repeat((int) (8 * MEGABYTE)));
    var limits = limits(4 * MEGABYTE, 1_000_000);

    assertThat(refusal(bomb.write(folder.resolve("bomb.xlsx")), limits)).isEqualTo("IN-011");
  }

  @Test
  void refusesABombByItsRatioSoonAfterItStarted() {
    var bomb = new PaperWorkbook().sheet("s", " ".repeat((int) (200 * MEGABYTE)));
    var file = bomb.write(folder.resolve("bomb.xlsx"));

    var start = System.nanoTime();
    assertThat(refusal(file)).isEqualTo("IN-011");
    // The bound is a second; the rest is for a busy machine.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void refusesABombThatLiesAboutItsSize() throws IOException {
    var bomb = new PaperWorkbook().sheet("s", " ".repeat((int) (20 * MEGABYTE)));
    var file = bomb.write(folder.resolve("bomb.xlsx"));
    lieAboutSizes(file);

    assertThat(refusal(file)).isIn("IN-007", "IN-011");
  }

  @Test
  void refusesTooManyParts() {
    var paper = new PaperWorkbook();
    for (int part = 0; part <= Limits.DEFAULT.partsMax(); part++) {
      paper.part("p" + part + ".xml", "");
    }

    assertThat(refusal(paper)).isEqualTo("IN-012");
  }

  @Test
  void refusesPartsOfOneName() {
    var paper = new PaperWorkbook().part("xl/a.xml", "1").part("xl/A.xml", "2");

    assertThat(refusal(paper)).isEqualTo("IN-023");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/s1.xml"
      })
  void refusesDocumentTypesInEveryPart(String part) {
    var paper = new PaperWorkbook().sheet("s", row(1, "a")).part(part, DOCTYPE + "<x>&c;</x>");

    assertThat(refusal(paper)).isEqualTo("IN-013");
  }

  @Test
  void refusesADocumentTypeInAnotherEncoding() {
    var text = "\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + DOCTYPE + "<x>&c;</x>";
    var paper =
        new PaperWorkbook()
            .sheet("s", "")
            .part("xl/worksheets/s1.xml", text.getBytes(StandardCharsets.UTF_16BE));

    assertThat(refusal(paper)).isEqualTo("IN-013");
  }

  @Test
  void fetchesNothingThatAPartNames() {
    var paper =
        new PaperWorkbook()
            .sheet("s", "")
            .part(
                "xl/worksheets/s1.xml",
                "<worksheet xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                    + "<xi:include href=\"file:///etc/passwd\" parse=\"text\"/><sheetData/>"
                    + "</worksheet>");

    assertThat(refusal(paper)).isEqualTo("");
  }

  @Test
  void refusesBrokenParts() {
    var paper = new PaperWorkbook().sheet("s", "<row><c></row>");

    assertThat(refusal(paper)).isEqualTo("IN-014");
  }

  @Test
  void refusesASharedStringsBomb() {
    var paper =
        new PaperWorkbook()
            .sheet("s", row(1, "a"))
            .part("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(2_000) + "</sst>");

    assertThat(refusal(paper.write(folder.resolve("b.xlsx")), limits(64 * MEGABYTE, 1_000)))
        .isEqualTo("IN-015");
  }

  @Test
  void refusesMoreColumnsThanASheetCanHave() {
    var wide = "<c><v>1</v></c>".repeat(100_000);

    assertThat(refusal(new PaperWorkbook().sheet("s", "<row>" + wide + "</row>")))
        .isEqualTo("IN-037");
    assertThat(refusal(new PaperWorkbook().sheet("s", "<row>" + "<c/>".repeat(20_000) + "</row>")))
        .isEqualTo("IN-037");
  }

  @Test
  void refusesRowsBeyondTheLast() {
    assertThat(refusal(new PaperWorkbook().sheet("s", row(1_048_577, "a")))).isEqualTo("IN-036");
  }

  @Test
  void survivesNoise() {
    var random = new Random(1);
    for (int round = 0; round < 200; round++) {
      var noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      if (round % 2 == 0 && noise.length > 4) {
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, noise, 0, 4);
      }

      // Whatever is said of it, no exception other than a refusal comes out.
      assertThat(refusal(noise)).matches("(IN-\\d{3})?");
    }
  }

  /** The sizes of parts stand in the archive's directory; this halves them there. */
  private static void lieAboutSizes(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length - 46; at++) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
        bytes[at + 26] = 0;
        bytes[at + 27] = 0;
      }
    }
    Files.write(file, bytes);
  }

  private static Limits limits(long unzipped, int sharedStrings) {
    var usual = Limits.DEFAULT;
    return new Limits(
        usual.fileBytesMax(),
        usual.uploadBytesMax(),
        unzipped,
        usual.ratioMax(),
        usual.partsMax(),
        sharedStrings,
        usual.sharedCharactersMax(),
        usual.rowsMax(),
        usual.columnsMax(),
        usual.cellCharactersMax(),
        usual.refusalsMax());
  }

  private String refusal(PaperWorkbook paper) {
    return refusal(paper.write(folder.resolve("paper.xlsx")));
  }

  private String refusal(byte[] bytes) {
    try {
      return refusal(Files.write(folder.resolve("paper.xlsx"), bytes));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String refusal(Path file) {
    return ArrivalOfTests.refusal(file);
  }

  private static String refusal(Path file, Limits limits) {
    return ArrivalOfTests.refusal(file, limits);
  }
}
