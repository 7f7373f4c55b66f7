package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.inzira.intake.reading.Arrival;
import org.inzira.intake.reading.Limits;
import org.inzira.intake.reading.NamedFile;
import org.inzira.intake.reading.SheetSource;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.WordsOfTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedWorkbookTest {

  @TempDir Path folder;

  private final PaperHandler persons = PaperHandler.persons();
  private final HandlerOrder order = new HandlerOrder(List.of(PaperHandler.departures(), persons));
  private final Texts texts = WordsOfTests.texts(ZoneId.of("Africa/Kigali"));
  private final StreamedWorkbook workbook = new StreamedWorkbook(order, texts);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+250788123456",
        "-2.5",
        "@SUM(A1)",
        "\t=x",
        "\r=x",
        "'=x",
        " =x ",
        "\"=x\"",
        "03",
        "1E7",
        "2022-03-01",
        "yes",
        "_x000D_",
        "a\r\nb\nc",
        "<b>&amp;\u200d",
        "አበበ عائشة N’Diaye \ud83d\ude42",
        "e\u0301 é"
      })
  void readsEveryTextBackAsItWasWritten(String text) {
    var file = folder.resolve("paper.xlsx");
    workbook.write(
        file,
        Map.of("persons", List.of(Map.of("record_key", "P-1", "given_name", "A", "phone", text))));

    assertThat(take(file)).extracting(record -> record.values().get("phone")).containsExactly(text);
  }

  @Test
  void writesNoFormulaWhateverTheTextIs() throws IOException {
    var file = folder.resolve("paper.xlsx");
    workbook.write(
        file, Map.of("persons", List.of(Map.of("record_key", "=cmd", "given_name", "=1+1"))));

    assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  @Test
  void writesManyRowsInTheOrderGiven() {
    var file = folder.resolve("paper.xlsx");
    var rows =
        IntStream.range(0, 3_000)
            .mapToObj(at -> Map.of("record_key", "P-" + at, "given_name", "A"))
            .toList();
    workbook.write(file, Map.of("persons", rows));

    assertThat(take(file)).hasSize(3_000).last().extracting(FieldRecord::key).isEqualTo("P-2999");
  }

  @Test
  void refusesSheetsAndColumnsThatNoHandlerHas() {
    var file = folder.resolve("paper.xlsx");

    assertThatThrownBy(() -> workbook.write(file, Map.of("budget", List.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> workbook.write(file, Map.of("persons", List.of(Map.of("shoe", "42")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void templateHoldsPersonsFirstThenTheOthersAndNoRecords() throws IOException {
    var file = folder.resolve("template.xlsx");
    workbook.writeTemplate(file, Locale.ENGLISH);

    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      assertThat(arrival.sheets())
          .extracting(SheetSource::name)
          .containsExactly("persons", "departures", "columns", "lists");
    }
    assertThat(report(file).refusals()).extracting(Refusal::code).containsExactly("IN-041");
  }

  @Test
  void templateOffersCodesAndKeepsTextAsText() throws IOException {
    var file = folder.resolve("template.xlsx");
    workbook.writeTemplate(file, Locale.ENGLISH);

    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains("state=\"frozen\"", "<dataValidation ", "'lists'!$A$1:$A$3");
    assertThat(part(file, "xl/styles.xml"))
        .contains("formatCode=\"@\"", "formatCode=\"yyyy-mm-dd\"");
    assertThat(part(file, "xl/workbook.xml")).contains("name=\"lists\"", "state=\"hidden\"");
  }

  @Test
  void templateExplainsEachColumnInTheLanguageAskedFor() throws IOException {
    var file = folder.resolve("template.xlsx");
    workbook.writeTemplate(file, Locale.FRENCH);

    var cells = cells(file, 2);
    assertThat(cells).contains("persons", "departures", "birth_date", "void_reason");
    assertThat(cells).contains("jour, comme 2022-12-31, pas dans l’avenir", "obligatoire");
    assertThat(cells).contains("female, male, unknown", "record_key de la feuille persons");
    assertThat(cells).contains("#beneficiary +given +name", "#meta +id");
    assertThat(cells).anyMatch(cell -> cell.startsWith("HXL : une ligne de hashtags"));
  }

  @Test
  void csvTemplateIsTheSameInAFolder() throws IOException {
    new CsvTemplate(order, texts).write(folder.resolve("csv"), Locale.ENGLISH);

    assertThat(Files.readString(folder.resolve("csv/persons.csv")))
        .startsWith("\ufeff\"record_key\",\"given_name\",\"sex\"")
        .contains("\"# Key of the record");
    assertThat(folder.resolve("csv/columns.csv")).exists();
    assertThat(report(folder.resolve("csv")).refusals())
        .extracting(Refusal::code)
        .containsExactly("IN-041");
  }

  private List<FieldRecord> take(Path file) {
    assertThat(report(file).refusals()).isEmpty();
    return persons.taken();
  }

  private DeliveryReport report(Path file) {
    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      var findings = new Findings(Limits.DEFAULT, DeliveryListener.NONE, SetAside.nothing());
      var staging = new Staging(arrival, order.list(), Optional.empty(), findings);
      assertThat(staging.prepare()).isTrue();
      return staging.take();
    }
  }

  private static List<String> cells(Path file, int sheet) throws IOException {
    var cells = new ArrayList<String>();
    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      arrival.sheets().get(sheet).read(row -> row.cells().forEach(cell -> cells.add(cell.text())));
    }
    return cells;
  }

  private static String part(Path file, String name) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
