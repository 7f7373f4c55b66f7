package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.inzira.intake.reading.Arrival;
import org.inzira.intake.reading.Limits;
import org.inzira.intake.reading.NamedFile;
import org.inzira.kernel.CsvText;
import org.inzira.page.WordsOfTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written out computes nothing in any spreadsheet program, and read back it is the same
 * text: tried with texts of a seeded generator that likes signs of formulas, quotation and escapes.
 */
class ReadBackTest {

  private static final int TEXTS = 4_000;
  private static final List<String> PIECES =
      List.of(
          "=",
          "+",
          "-",
          "@",
          "|",
          "%",
          "\t",
          "\r",
          "\n",
          "'",
          "\"",
          " ",
          "\u00a0",
          ",",
          ";",
          "−",
          "＝",
          "a",
          "é",
          "1",
          "2.5",
          "+250788123456",
          "cmd",
          "SUM(A1)",
          "_x",
          "_",
          "x",
          "000D",
          "0041",
          "_x000D_",
          "_x005F_",
          "\u0001",
          "\u001f",
          "\ufffe",
          "&",
          "<",
          "]]>",
          "😀",
          "e\u0301",
          "ع");

  @TempDir Path folder;

  private final PaperHandler persons = PaperHandler.persons();
  private final StreamedWorkbook workbook =
      new StreamedWorkbook(
          new HandlerOrder(List.of(persons)), WordsOfTests.texts(ZoneId.of("Africa/Kigali")));

  @Test
  void readsEveryTextOfAWorkbookBack() throws IOException {
    var texts = texts();
    var file = folder.resolve("texts.xlsx");
    var rows = new ArrayList<Map<String, String>>();
    texts.forEach(text -> rows.add(Map.of("record_key", "P", "phone", text)));
    workbook.write(file, Map.of("persons", rows));

    assertThat(column(file, 5)).isEqualTo(texts);
    try (var zip = new ZipFile(file.toFile())) {
      var part = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("<f>", "<f ");
    }
  }

  @Test
  void readsEveryTextOfACsvFileBack() throws IOException {
    var texts = texts();
    var file = folder.resolve("texts.csv");
    var written = new StringWriter();
    try (var printer = new CSVPrinter(written, CSVFormat.RFC4180)) {
      printer.printRecord("record_key", "phone");
      for (var text : texts) {
        printer.printRecord("P", CsvText.write(text));
      }
    }
    Files.writeString(file, written.toString());

    assertThat(column(file, 1)).isEqualTo(texts);
  }

  @Test
  void startsNoTextOfACsvFileAsAFormula() {
    for (var text : texts()) {
      var shown = CsvText.write(text);

      assertThat(shown).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
      assertThat(shown).doesNotStartWith("@").doesNotStartWith("\t").doesNotStartWith("\r");
      assertThat(shown.strip()).doesNotStartWith("=");
      assertThat(CsvText.read(shown)).isEqualTo(text);
    }
  }

  @Test
  void leavesTextAloneThatIsNoFormula() {
    for (var text : List.of("Aline", "’t", "'Abd al-Rahman", "N'Diaye", "2.5", "", " x", "a=b")) {
      assertThat(CsvText.write(text)).isEqualTo(text);
      assertThat(CsvText.read(text)).isEqualTo(text);
    }
  }

  private static List<String> texts() {
    var random = new Random(20_221_231);
    var texts = new ArrayList<String>();
    while (texts.size() < TEXTS) {
      var text = new StringBuilder();
      for (int piece = 0; piece <= random.nextInt(5); piece++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      // A blank cell is no cell.
      if (!text.toString().isBlank()) {
        texts.add(text.toString());
      }
    }
    return texts;
  }

  /** The texts below the heading and, in a workbook, its explanation. */
  private static List<String> column(Path file, int column) throws IOException {
    var texts = new ArrayList<String>();
    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      int head = file.toString().endsWith("xlsx") ? 2 : 1;
      var rows = new ArrayList<org.inzira.intake.reading.SheetRow>();
      arrival.sheets().getFirst().read(rows::add);
      rows.stream()
          .skip(head)
          .flatMap(row -> row.cells().stream())
          .filter(cell -> cell.column() == column)
          .forEach(cell -> texts.add(cell.text()));
    }
    return texts;
  }
}
