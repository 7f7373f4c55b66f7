package org.inzira.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.intake.reading.PaperWorkbook.cells;
import static org.inzira.intake.reading.PaperWorkbook.number;
import static org.inzira.intake.reading.PaperWorkbook.row;
import static org.inzira.intake.reading.PaperWorkbook.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.inzira.intake.reading.Arrival;
import org.inzira.intake.reading.Limits;
import org.inzira.intake.reading.NamedFile;
import org.inzira.intake.reading.PaperWorkbook;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

  private static final String[] PERSONS = {"record_key", "given_name", "sex", "birth_date"};

  @TempDir Path folder;

  private final PaperHandler persons = PaperHandler.persons();
  private final PaperHandler departures = PaperHandler.departures();

  @Test
  void takesPersonsFirstWhateverTheOrderOfSheets() {
    var paper =
        new PaperWorkbook()
            .sheet("departures", departure(1) + row(2, "D-1", "P-1", "2022-12-31T22:30Z"))
            .sheet("persons", row(1, PERSONS) + row(2, "P-1", "Aline", "female", "1990-05-01"));

    var report = take(paper);

    assertThat(report.refusals()).isEmpty();
    assertThat(report.sheets())
        .containsExactly(
            new DeliveryReport.Sheet("persons", PaperHandler.PERSON, 1, 1, 0, 0, 0, 0),
            new DeliveryReport.Sheet("departures", PaperHandler.DEPARTURE, 1, 1, 0, 0, 0, 0));
    assertThat(departures.taken().getFirst().values())
        .containsEntry("uplift_at", "2022-12-31T22:30Z");
  }

  @Test
  void saysOfTheSameRowsAgainThatNothingChanged() {
    var paper = persons(row(2, "P-1", "Aline", "female"));

    take(paper);
    var again = take(paper);

    assertThat(again.sheets().getFirst().added()).isZero();
    assertThat(again.sheets().getFirst().unchanged()).isEqualTo(1);
  }

  @Test
  void givesDateCellsAsIsoTextAndYesNoAsWords() {
    var heading = row(1, "record_key", "given_name", "sex", "birth_date", "disability");
    var record =
        cells(
            2, text("P-1"), text("A"), text("male"), number(1, "33000"), "<c t=\"b\"><v>1</v></c>");

    take(new PaperWorkbook().styles("0", "14").sheet("persons", heading + record));

    assertThat(persons.taken().getFirst().values())
        .containsEntry("birth_date", "1990-05-07")
        .containsEntry("disability", "yes");
  }

  @Test
  void skipsExplanationsAndHxlTagsOnlyBelowTheHeadings() {
    var paper =
        persons(
            row(2, "# Key · required", "Name", "Sex", "")
                + row(3, "#meta+id", "#person+name", "#sex")
                + row(4, "P-1", "Aline", "female")
                + row(5, "#P-2", "Beata", "female"));

    assertThat(codes(take(paper))).containsExactly("persons!5 record_key IN-058");
    assertThat(persons.taken()).first().extracting(FieldRecord::key).isEqualTo("P-1");
  }

  @Test
  void skipsHxlTagsWhenTheKeyHasNone() {
    var paper =
        persons(
            cells(2, "<c r=\"B2\" t=\"inlineStr\"><is><t>#person+name</t></is></c>")
                + row(3, "P-1", "Aline", "female"));

    assertThat(take(paper).refusals()).isEmpty();
  }

  @Test
  void acceptsHeadingsInAnyOrderAndCase() {
    var paper =
        new PaperWorkbook()
            .sheet(
                "01 Persons 2022",
                row(1, "SEX", " Record Key ", "given-name") + row(2, "male", "P-1", "Eric"));

    assertThat(take(paper).refusals()).isEmpty();
    assertThat(persons.taken().getFirst().key()).isEqualTo("P-1");
  }

  @Test
  void refusesUnknownDoubleAndMissingColumnsByTheirHeading() {
    var unknown =
        new PaperWorkbook().sheet("persons", row(1, "record_key", "given_name", "sex", "shoe"));
    var twice =
        new PaperWorkbook().sheet("persons", row(1, "record_key", "given_name", "sex", "sex"));
    var missing = new PaperWorkbook().sheet("persons", row(1, "given_name"));

    assertThat(codes(take(unknown))).containsExactly("persons!1 shoe IN-032");
    assertThat(codes(take(twice))).containsExactly("persons!1 sex IN-033");
    assertThat(codes(take(missing)))
        .containsExactly("persons!1 record_key IN-034", "persons!1 sex IN-034");
  }

  @Test
  void refusesUnknownSheetsButPassesOverEmptyOnes() {
    var paper =
        new PaperWorkbook()
            .sheet("persons", row(1, PERSONS))
            .sheet("Sheet2", "")
            .sheet("columns", row(1, "any", "thing"))
            .sheet("budget", row(1, "a"));

    assertThat(codes(take(paper))).containsExactly("budget!0  IN-030");
  }

  @Test
  void refusesMergedCellsByNamingTheRange() {
    var paper =
        new PaperWorkbook()
            .sheet(
                "persons",
                row(1, PERSONS) + row(2, "P-1", "Aline", "female"),
                "<mergeCells><mergeCell ref=\"A2:A5\"/></mergeCells>");

    assertThat(codes(take(paper))).containsExactly("persons!0 A2:A5 IN-035");
    assertThat(persons.taken()).isEmpty();
  }

  @Test
  void refusesFormulasErrorsAndStrayValuesEachInItsCell() {
    var paper =
        persons(
            cells(2, text("P-1"), "<c><f>B1</f><v>x</v></c>", "<c t=\"e\"><v>#REF!</v></c>")
                + row(3, "P-2", "Aline", "female", "", "stray"));

    assertThat(codes(take(paper)))
        .containsExactly(
            "persons!2 given_name IN-052", "persons!2 sex IN-053", "persons!3 E IN-039");
  }

  @Test
  void refusesDatesThatReadTwoWaysAndNumbersForDates() {
    var paper =
        persons(
            row(2, "P-1", "A", "female", "31/12/2022")
                + row(3, "P-2", "B", "female", "1.2.22")
                + cells(4, text("P-3"), text("C"), text("female"), number(0, "44651"))
                + row(5, "P-4", "D", "female", "2022-12-31"));

    assertThat(codes(take(paper)))
        .containsExactly(
            "persons!2 birth_date IN-055",
            "persons!3 birth_date IN-055",
            "persons!4 birth_date IN-059");
  }

  @Test
  void refusesATextThatTheSpreadsheetTookForADate() {
    var record = cells(2, text("P-1"), number(1, "44651"), text("female"));
    var paper = new PaperWorkbook().styles("0", "14").sheet("persons", row(1, PERSONS) + record);

    assertThat(codes(take(paper))).containsExactly("persons!2 given_name IN-062");
  }

  @Test
  void refusesMissingLongAndRepeatedKeys() {
    var paper =
        persons(
            row(2, "P-1", "A", "female")
                + row(3, "", "B", "female")
                + row(4, " P-1 ", "C", "female")
                + row(5, "K".repeat(61), "D", "female"));

    var report = take(paper);

    assertThat(codes(report))
        .containsExactly(
            "persons!3 record_key IN-050",
            "persons!4 record_key IN-051",
            "persons!5 record_key IN-060");
    assertThat(report.sheets().getFirst().refused()).isEqualTo(3);
    assertThat(report.refusals().get(1).arguments()).containsExactly("P-1", "2");
  }

  @Test
  void tellsAllThatIsWrongWithARowAndNothingTwice() {
    var paper =
        persons(
            row(2, "P-1", "A", "wrong", "31/12/2022")
                + cells(3, text("P-2"), text("B"), "<c><f>A1</f></c>")
                + row(4, "", "C", "wrong"));

    var report = take(paper);

    assertThat(codes(report))
        .containsExactly(
            "persons!2 birth_date IN-055",
            "persons!2 sex RG-007",
            "persons!3 sex IN-052",
            "persons!4 record_key IN-050",
            "persons!4 sex RG-007");
    assertThat(report.sheets().getFirst())
        .isEqualTo(new DeliveryReport.Sheet("persons", PaperHandler.PERSON, 3, 0, 0, 0, 0, 3));
  }

  @Test
  void blamesNobodyForLeaningOnARefusedRow() {
    var paper =
        new PaperWorkbook()
            .sheet(
                "persons",
                row(1, PERSONS)
                    + row(2, "P-1", "A", "wrong")
                    + row(3, "P-2", "B", "female", "1/2/2000")
                    + row(4, "P-3", "C", "female"))
            .sheet(
                "departures",
                departure(1)
                    + row(2, "D-1", "P-1", "2022-03-01")
                    + row(3, "D-2", "P-2", "2022-03-01")
                    + row(4, "D-3", "P-3", "2022-03-01"));

    var report = take(paper);

    assertThat(codes(report))
        .containsExactlyInAnyOrder("persons!2 sex RG-007", "persons!3 birth_date IN-055");
    assertThat(report.sheets())
        .extracting(DeliveryReport.Sheet::added, DeliveryReport.Sheet::refused)
        .containsExactly(tuple(1, 2), tuple(1, 2));
  }

  @Test
  void saysNothingOfSheetsThatLeanOnOneWithoutKeys() {
    var paper =
        new PaperWorkbook()
            .sheet("persons", row(1, "given_name", "sex") + row(2, "A", "female"))
            .sheet("departures", departure(1) + row(2, "D-1", "P-1", "2022-03-01"));

    assertThat(codes(take(paper))).containsExactly("persons!1 record_key IN-034");
  }

  @Test
  void passesReasonsOnAndAcceptsSheetsThatOnlyVoid() {
    var paper =
        new PaperWorkbook()
            .sheet(
                "persons",
                row(1, "record_key", "void_reason", "late_reason")
                    + row(2, "P-1", "entered twice", "correction"));

    var report = take(paper);

    assertThat(report.refusals()).isEmpty();
    assertThat(report.sheets().getFirst().voided()).isEqualTo(1);
    assertThat(persons.taken().getFirst())
        .isEqualTo(
            new FieldRecord(
                new Location("persons", 2, ""),
                "P-1",
                Map.of(),
                Optional.of("entered twice"),
                Optional.of("correction")));
  }

  @Test
  void handsRecordsOverInChunks() {
    var rows =
        IntStream.rangeClosed(2, 4_502)
            .mapToObj(at -> "P-%d,Aline,female".formatted(at))
            .collect(joining("\n", "record_key,given_name,sex\n", "\n"));

    take(csv("persons.csv", rows));

    assertThat(persons.chunks()).containsExactly(2_000, 2_000, 501);
  }

  @Test
  void takesFoldersOfCsvFilesAsOneDelivery() {
    csv("departures.csv", "record_key;person;uplift_at\nD-1;P-1;2022-03-01 10:00\n");
    csv("01-persons.csv", "record_key,given_name,sex\nP-1,Aline,female\n");
    csv(".hidden", "x");

    var report = take(folder);

    assertThat(report.refusals()).isEmpty();
    assertThat(report.sheets()).extracting(DeliveryReport.Sheet::added).containsExactly(1, 1);
  }

  @Test
  void namesTheFileWhereSeveralHaveTheSameSheet() {
    var first = persons(row(2, "", "A", "female")).write(folder.resolve("a.xlsx"));
    var second = persons(row(2, "", "B", "female")).write(folder.resolve("b.xlsx"));

    assertThat(codes(take(first, second)))
        .containsExactly(
            "a.xlsx/persons!2 record_key IN-050", "b.xlsx/persons!2 record_key IN-050");
  }

  @Test
  void refusesRaggedCsvRowsAndGoesOn() {
    var file = csv("persons.csv", "record_key,given_name,sex\nP-1,A\nP-2,B,female,x\nP-3,C,male\n");

    assertThat(codes(take(file))).containsExactly("persons!2  IN-020", "persons!3  IN-020");
    assertThat(persons.taken()).hasSize(1);
  }

  @Test
  void refusesEveryUnreadableFileAtOnceAndTakesNothing() {
    var good = csv("persons.csv", "record_key,given_name,sex\nP-1,A,female\n");

    var report =
        take(good, csv("empty.csv", ""), folder.resolve("absent.xlsx"), csv("x.csv", "\"a"));

    assertThat(codes(report))
        .containsExactlyInAnyOrder(
            "empty.csv!0  IN-001", "absent.xlsx!0  IN-021", "x.csv!0  IN-018");
    assertThat(persons.taken()).isEmpty();
  }

  @Test
  void refusesADeliveryWithoutRecords() {
    assertThat(codes(take(new PaperWorkbook().sheet("Sheet1", "")))).containsExactly("IN-041");
  }

  @Test
  void refusesSheetsThatTheAccountMayNotBring() {
    var paper = persons(row(2, "P-1", "A", "female"));
    var file = paper.write(folder.resolve("paper.xlsx"));

    var report = take(new Delivery(List.of(NamedFile.of(file)), Optional.of(Set.of("movement"))));

    assertThat(codes(report)).containsExactly("persons!0  IN-040");
    assertThat(persons.taken()).isEmpty();
  }

  @Test
  void letsTheTemplatesEmptySheetsOfOthersPass() {
    var bare = row(1, "record_key", "given_name", "sex");
    var paper =
        new PaperWorkbook().sheet("persons", bare + row(2, "# the key", "# text", "# code"));
    var delivery =
        new Delivery(
            List.of(NamedFile.of(paper.write(folder.resolve("paper.xlsx")))),
            Optional.of(Set.of("movement")));

    // Nothing else came with it, so all there is to say is that there was nothing.
    assertThat(codes(take(delivery))).containsExactly("IN-041");
  }

  @Test
  void tellsAsManyRefusalsAsAnyoneReadsAndCountsTheOthers() {
    var rows = "x\n".repeat(Limits.DEFAULT.refusalsMax() + 500);

    var report = take(csv("persons.csv", "record_key,given_name,sex\n" + rows));

    assertThat(report.refusals()).hasSize(Limits.DEFAULT.refusalsMax() + 1);
    assertThat(report.refusals().getLast()).isEqualTo(Refusal.of("IN-071", "10999"));
    assertThat(DeliveryReport.count(report.refusals()))
        .isEqualTo(Limits.DEFAULT.refusalsMax() + 10_999);
  }

  @Test
  void tellsHowFarItIs() {
    var rows = "P-%d,A,female\n";
    var text =
        IntStream.range(0, 1_000)
            .mapToObj(rows::formatted)
            .collect(joining("", "record_key,given_name,sex\n", ""));
    var told = new ArrayList<String>();

    take(
        Delivery.of(List.of(csv("persons.csv", text))),
        (sheet, done, total) -> told.add(sheet + " " + done + " of " + total));

    assertThat(told).first().isEqualTo("persons 200 of 1000");
    assertThat(told).last().isEqualTo("persons 1000 of 1000");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static PaperWorkbook persons(String rows) {
    return new PaperWorkbook().sheet("persons", row(1, PERSONS) + rows);
  }

  private static String departure(int row) {
    return row(row, "record_key", "person", "uplift_at");
  }

  private Path csv(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private DeliveryReport take(PaperWorkbook paper) {
    return take(paper.write(folder.resolve("paper.xlsx")));
  }

  private DeliveryReport take(Path... files) {
    return take(Delivery.of(Arrays.asList(files)));
  }

  private DeliveryReport take(Delivery delivery) {
    return take(delivery, DeliveryListener.NONE);
  }

  private DeliveryReport take(Delivery delivery, DeliveryListener listener) {
    var order = new HandlerOrder(List.of(departures, persons));
    try (var arrival = Arrival.open(delivery.files(), Limits.DEFAULT)) {
      var findings = new Findings(Limits.DEFAULT, listener, SetAside.nothing());
      var staging = new Staging(arrival, order.list(), delivery.roles(), findings);
      return staging.prepare() ? staging.take() : staging.report(List.of());
    }
  }

  private static List<String> codes(DeliveryReport report) {
    return report.refusals().stream().map(StagingTest::code).toList();
  }

  private static String code(Refusal refusal) {
    return refusal
        .location()
        .map(at -> at.sheet() + "!" + at.row() + " " + at.column() + " " + refusal.code())
        .orElse(refusal.code());
  }
}
