package org.inzira.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.intake.reading.PaperWorkbook.cells;
import static org.inzira.intake.reading.PaperWorkbook.number;
import static org.inzira.intake.reading.PaperWorkbook.row;
import static org.inzira.intake.reading.PaperWorkbook.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inzira.intake.reading.SheetRow.Cell;
import org.inzira.intake.reading.SheetRow.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReadingTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "61, 1900-03-01",
    "44651, 2022-03-31",
    "44651.0, 2022-03-31",
    "44651.9375, 2022-03-31T22:30",
    "44651.999999999, 2022-04-01",
    "44926.937511574, 2022-12-31T22:30:01"
  })
  void readsDatesCountedFrom1900(String days, String day) {
    assertThat(first(paper(number(1, days)))).isEqualTo(new Cell(0, Kind.DATE, day));
  }

  @ParameterizedTest
  @CsvSource({"0, 1904-01-01", "43189, 2022-03-31", "43189.9375, 2022-03-31T22:30"})
  void readsDatesCountedFrom1904(String days, String day) {
    assertThat(first(paper(number(1, days)).from1904())).isEqualTo(new Cell(0, Kind.DATE, day));
  }

  @ParameterizedTest
  @CsvSource({"0.9375", "-3", "0"})
  void refusesTimesWithoutDay(String days) {
    assertThat(first(paper(number(1, days))).kind()).isEqualTo(Kind.TIME_WITHOUT_DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "3.0, 3",
    "-2.5, -2.5",
    "2.5000000000000001E2, 250",
    "250788123456, 250788123456",
    "1E7, 10000000",
    "0.1, 0.1",
    "-0.0, 0",
    "1E-7, 0.0000001"
  })
  void readsNumbersWithoutExponentOrHollowDecimals(String kept, String shown) {
    assertThat(first(paper(number(0, kept)))).isEqualTo(new Cell(0, Kind.NUMBER, shown));
  }

  @Test
  void doesNotTakeNumbersThatLostDigits() {
    assertThat(first(paper(number(0, "1.23456789012345E19"))).kind()).isEqualTo(Kind.NOT_EXACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14|DATE",
        "22|DATE",
        "0|NUMBER",
        "2|NUMBER",
        "49|NUMBER",
        "[$-409]d mmm yyyy|DATE",
        "dd/mm/yyyy hh:mm|DATE",
        "0.00 &quot;days&quot;|NUMBER",
        "[Red]0.0|NUMBER",
        "#,##0\\ \\m|NUMBER",
        "0;[Red]-d|NUMBER"
      })
  void knowsDatesByTheirStyle(String format, Kind kind) {
    var paper = paper(number(0, "44651")).styles(format);

    assertThat(first(paper).kind()).isEqualTo(kind);
  }

  @Test
  void readsSharedRichAndEscapedTexts() {
    var paper =
        paper("<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>0</v></c>", text("a_x000D_b _x005F_x0041_"))
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>Uwi</t></r><r><t>mana</t></r><rPh><t>no</t></rPh></si>"
                    + "<si><t>first</t></si></sst>");

    assertThat(rows(paper).getFirst().cells())
        .extracting(Cell::text)
        .containsExactly("first", "Uwimana", "a\rb _x0041_");
  }

  @Test
  void readsYesAndNo() {
    var paper = paper("<c t=\"b\"><v>1</v></c>", "<c t=\"b\"><v>0</v></c>");

    assertThat(rows(paper).getFirst().cells()).extracting(Cell::text).containsExactly("yes", "no");
  }

  @Test
  void namesFormulasAndErrors() {
    var paper =
        paper("<c><f>A1+1</f><v>2</v></c>", "<c t=\"str\"><f>B1</f><v>x</v></c>", error("#N/A"));

    assertThat(rows(paper).getFirst().cells())
        .extracting(Cell::kind)
        .containsExactly(Kind.FORMULA, Kind.FORMULA, Kind.ERROR);
  }

  @Test
  void countsColumnsByReferenceAndByOrder() {
    var paper = paper("<c r=\"B1\"><v>1</v></c>", number(0, "2"), "<c r=\"AA1\"><v>3</v></c>");

    assertThat(rows(paper).getFirst().cells()).extracting(Cell::column).containsExactly(1, 2, 26);
    assertThat(rows(paper).getFirst().cells().getLast().columnName()).isEqualTo("AA");
  }

  @Test
  void passesOverBlankRowsButKeepsTheirNumbers() {
    var paper =
        new PaperWorkbook()
            .sheet("s", row(1, "a") + row(2, " ", "") + "<row/>" + cells(9) + row(12, "b"));

    assertThat(rows(paper)).extracting(SheetRow::number).containsExactly(1, 12);
  }

  @Test
  void readsWorkbooksOfTheStrictDialectWithPrefixes() {
    var paper =
        new PaperWorkbook()
            .sheet("s", "")
            .part(
                "xl/worksheets/s1.xml",
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
                    + "<x:sheetData><x:row r=\"1\"><x:c t=\"inlineStr\"><x:is><x:t>a</x:t></x:is>"
                    + "</x:c></x:row></x:sheetData></x:worksheet>");

    assertThat(first(paper).text()).isEqualTo("a");
  }

  @Test
  void surveysMergedRanges() throws IOException {
    var paper =
        new PaperWorkbook()
            .sheet("s", row(1, "a"), "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>");
    try (var arrival = arrival(paper)) {
      var survey = arrival.sheets().getFirst().survey();

      assertThat(survey)
          .isEqualTo(new SheetSource.Survey(1, List.of("A1:B2"), SheetSource.Survey.NONE));
    }
  }

  private static PaperWorkbook paper(String... cells) {
    return new PaperWorkbook().styles("0", "14").sheet("s", cells(1, cells));
  }

  private static String error(String sign) {
    return "<c t=\"e\"><v>" + sign + "</v></c>";
  }

  private Cell first(PaperWorkbook paper) {
    return rows(paper).getFirst().cells().getFirst();
  }

  private List<SheetRow> rows(PaperWorkbook paper) {
    var rows = new ArrayList<SheetRow>();
    try (var arrival = arrival(paper)) {
      assertThat(arrival.refusals()).isEmpty();
      arrival.sheets().getFirst().read(rows::add);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    return rows;
  }

  private Arrival arrival(PaperWorkbook paper) {
    var file = paper.write(folder.resolve("paper.xlsx"));
    return Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT);
  }
}
