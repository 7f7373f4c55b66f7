package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.figures.FigureDefinition.Counted;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Posting;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.api.Test;

class CountingTest {

  private static final Year YEAR = Year.of(2022);
  private static final MeasureCode DEPARTURES = new MeasureCode("movement.departures");
  private static final FigureDefinition PEOPLE =
      figure("people", Counted.PEOPLE, List.of(Axis.SEX, Axis.DESTINATION), List.of(Axis.MONTH));
  private static final FigureDefinition SERVICES =
      figure("services", Counted.SERVICES, List.of(Axis.SEX, Axis.MONTH), List.of());
  private static final FigureDefinition PLACES =
      figure("places", Counted.PLACES, List.of(Axis.PLACE), List.of(Axis.MONTH));
  private static final Catalogue CATALOGUE = new Catalogue(List.of(PEOPLE, SERVICES, PLACES));

  private final PaperLedger ledger = new PaperLedger();
  private final Cells kept = new Cells();
  private final SubjectId ada = SubjectId.random();
  private final SubjectId ben = SubjectId.random();

  @Test
  void countsAPersonOnceWhoMovedReturnedAndMovedAgain() {
    post(line(ada, "2022-02-01", "female", "CAN"), line(ada, "2022-09-01", "female", "USA"));

    assertThat(total(PEOPLE)).isEqualTo(new Cells.Amount(1, 0));
    assertThat(total(SERVICES)).isEqualTo(new Cells.Amount(2, 0));
  }

  @Test
  void standsInOneCellOfAnExclusiveAxisByTheEarliestFact() {
    post(line(ada, "2022-09-01", "female", "USA"));
    assertThat(cell(PEOPLE, Axis.DESTINATION, "USA")).isOne();

    post(line(ada, "2022-02-01", "female", "CAN"));

    assertThat(cell(PEOPLE, Axis.DESTINATION, "USA")).isZero();
    assertThat(cell(PEOPLE, Axis.DESTINATION, "CAN")).isOne();
  }

  @Test
  void standsInEveryMonthOfAnOverlappingAxis() {
    post(line(ada, "2022-02-01", "female", "CAN"), line(ada, "2022-09-01", "female", "CAN"));

    assertThat(cell(PEOPLE, Axis.MONTH, "2")).isOne();
    assertThat(cell(PEOPLE, Axis.MONTH, "9")).isOne();
    assertThat(total(PEOPLE).sum()).isOne();
  }

  @Test
  void movesBetweenCellsWhenASexIsCorrected() {
    var wrong = line(ada, "2022-02-01", "male", "CAN");
    post(wrong);

    post(wrong.reversed(), line(ada, "2022-02-01", "female", "CAN"));

    assertThat(cell(PEOPLE, Axis.SEX, "male")).isZero();
    assertThat(cell(PEOPLE, Axis.SEX, "female")).isOne();
    assertThat(total(PEOPLE).sum()).isOne();
  }

  @Test
  void countsTwoSubjectsAsOneOnceMergedAndAsTwoOnceParted() {
    post(line(ada, "2022-02-01", "female", "CAN"), line(ben, "2022-01-05", "female", "USA"));

    apply(ledger.merge(ben, ada));
    assertThat(total(PEOPLE).sum()).isOne();
    assertThat(cell(PEOPLE, Axis.DESTINATION, "USA")).isOne();
    assertThat(cell(PEOPLE, Axis.DESTINATION, "CAN")).isZero();

    apply(ledger.unmerge(ben));
    assertThat(total(PEOPLE).sum()).isEqualTo(2);
    assertThat(cell(PEOPLE, Axis.DESTINATION, "CAN")).isOne();
  }

  @Test
  void keepsHeadcountsApartFromPeople() {
    post(
        line(ada, "2022-02-01", "female", "CAN"),
        headcount("2022-02-01", "female", 120),
        headcount("2022-02-01", "female", -20));

    assertThat(total(PEOPLE)).isEqualTo(new Cells.Amount(1, 100));
    assertThat(cell(PEOPLE, Axis.SEX, "female")).isEqualTo(101);
  }

  @Test
  void putsWhatIsMissingUnderUnknown() {
    post(headcount("2022-02-01", "female", 7));

    assertThat(cell(PEOPLE, Axis.DESTINATION, "unknown")).isEqualTo(7);
  }

  @Test
  void isKnownToBeRecordedThoughEverythingWasTakenBack() {
    var line = line(ada, "2022-02-01", "female", "CAN");
    post(line);
    post(line.reversed());

    assertThat(kept.contains(Cells.Key.total(PEOPLE, YEAR))).isTrue();
    assertThat(total(PEOPLE).sum()).isZero();
  }

  @Test
  void countsEachPlaceOnce() {
    post(at("RW43", "2022-02-01"), at("RW43", "2022-03-01"), at("RW11", "2022-03-01"));

    assertThat(total(PLACES).sum()).isEqualTo(2);
    assertThat(cell(PLACES, Axis.PLACE, "RW43")).isOne();
    assertThat(cell(PLACES, Axis.MONTH, "3")).isEqualTo(2);
  }

  @Test
  void dropsAPlaceWhenItsLastFactIsTakenBack() {
    post(at("RW43", "2022-02-01"), at("RW11", "2022-03-01"));

    post(at("RW43", "2022-02-01").reversed());

    assertThat(total(PLACES).sum()).isOne();
  }

  @Test
  void leavesOutFactsThatDoNotMeetTheCondition() {
    var women =
        new FigureDefinition(
            new FigureId("women"),
            Programme.RESETTLEMENT,
            Counted.PEOPLE,
            "people",
            Set.of(DEPARTURES),
            Map.of(Dimension.SEX, Set.of("female")),
            List.of(),
            List.of(),
            1,
            YEAR,
            Optional.empty());
    var posting =
        ledger.post(line(ada, "2022-02-01", "male", "CAN"), headcount("2022-02-01", "female", 3));

    var cells = KeepFigures.differences(new Catalogue(List.of(women)), posting);

    assertThat(cells.get(Cells.Key.total(women, YEAR))).isEqualTo(new Cells.Amount(0, 3));
  }

  @Test
  void countsInTheYearInWhichItHappened() {
    post(line(ada, "2021-12-31", "female", "CAN"), line(ada, "2022-01-01", "female", "CAN"));

    assertThat(kept.get(Cells.Key.total(PEOPLE, Year.of(2021))).sum()).isOne();
    assertThat(total(PEOPLE).sum()).isOne();
  }

  private void post(PaperLedger.Line... lines) {
    apply(ledger.post(lines));
  }

  private void apply(Posting posting) {
    KeepFigures.differences(CATALOGUE, posting).amounts().forEach(kept::add);
  }

  private Cells.Amount total(FigureDefinition figure) {
    return kept.get(Cells.Key.total(figure, YEAR));
  }

  private long cell(FigureDefinition figure, Axis axis, String key) {
    return kept.get(Cells.Key.of(figure, YEAR, axis, key)).sum();
  }

  private static PaperLedger.Line line(
      SubjectId subject, String day, String sex, String destination) {
    var dimensions = new Dimensions(Map.of(Dimension.SEX, sex, Dimension.DESTINATION, destination));
    return new PaperLedger.Line(
        DEPARTURES, Optional.of(subject), LocalDate.parse(day), dimensions, 1);
  }

  private static PaperLedger.Line headcount(String day, String sex, long people) {
    return new PaperLedger.Line(
        DEPARTURES,
        Optional.empty(),
        LocalDate.parse(day),
        new Dimensions(Map.of(Dimension.SEX, sex)),
        people);
  }

  private static PaperLedger.Line at(String place, String day) {
    return new PaperLedger.Line(
        DEPARTURES,
        Optional.empty(),
        LocalDate.parse(day),
        new Dimensions(Map.of(Dimension.PLACE, place)),
        1);
  }

  private static FigureDefinition figure(
      String id, Counted counted, List<Axis> exclusive, List<Axis> overlapping) {
    return new FigureDefinition(
        new FigureId(id),
        Programme.RESETTLEMENT,
        counted,
        "people",
        Set.of(DEPARTURES),
        Map.of(),
        exclusive,
        overlapping,
        1,
        YEAR,
        Optional.empty());
  }
}
