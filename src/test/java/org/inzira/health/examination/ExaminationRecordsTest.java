package org.inzira.health.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.registers.PaperRegister.complaints;
import static org.inzira.registers.PaperRegister.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.ShippedAsked;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Sex;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Measure;
import org.inzira.people.PaperPeople;
import org.inzira.people.Person;
import org.inzira.registers.PaperRegister;
import org.inzira.registers.SavedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationRecordsTest {

  private final PaperPeople people = new PaperPeople();
  private final PaperRegister register = new PaperRegister();
  private final Person woman = people.add(Sex.FEMALE, LocalDate.of(1990, 3, 1));
  private final PaperSignatures signed = new PaperSignatures();
  private final ExaminationDefinition examinations =
      new ExaminationDefinition(people, register, signed, ShippedAsked.schemes());

  @Test
  void keepsItsMeasuresConfidential() {
    assertThat(new ExaminationChart().measures()).allMatch(Measure::confidential);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-17, 0-7",
    "2022-01-18, 8-14",
    "2022-01-24, 8-14",
    "2022-02-09, 15-30",
    "2022-03-11, 31-60",
    "2022-03-12, 61-and-more"
  })
  void countsHowLongASignedOneTook(LocalDate completed, String band) {
    var facts = stated(signed(completed));

    assertThat(facts)
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.measure()).isEqualTo(ExaminationChart.TURN_AROUNDS);
          assertThat(fact.happenedOn()).isEqualTo(completed);
          assertThat(fact.dimensions().find(Dimension.CATEGORY)).contains(band);
        });
  }

  @Test
  void countsScreeningTuberculosisAndRepeatsOfSignedOnes() {
    var values = signed(LocalDate.of(2022, 1, 17));
    values.put("tuberculosis_class", "a");
    values.put("repeat_reason", "expired");

    assertThat(stated(values))
        .extracting(Fact::measure)
        .containsExactlyInAnyOrder(
            ExaminationChart.TURN_AROUNDS,
            ExaminationChart.REPEATS,
            ExaminationChart.SCREENED,
            ExaminationChart.FOUND);
  }

  @Test
  void statesNothingWhileUnderWay() {
    assertThat(stated(opened())).isEmpty();
  }

  @Test
  void refusesHalfASignatureAndStepsOutOfOrder() {
    var half = opened();
    half.put("signed_on", LocalDate.of(2022, 1, 17));
    half.put("signed_by", "Panel physician");
    assertThat(complaints(examinations, draft("X-1", half))).containsExactly("signed_on EX-003");

    var early = signed(LocalDate.of(2022, 1, 17));
    early.put("submitted_on", LocalDate.of(2022, 1, 16));
    early.put("decision", "cleared");
    assertThat(complaints(examinations, draft("X-1", early)))
        .containsExactly("decided_on EX-005", "submitted_on EX-008");

    var unsigned = opened();
    unsigned.put("submitted_on", LocalDate.of(2022, 1, 17));
    assertThat(complaints(examinations, draft("X-1", unsigned)))
        .containsExactly("submitted_on EX-004");
  }

  @Test
  void refusesTheAssessmentOfAnotherPersonOrExamination() {
    var values = signed(LocalDate.of(2022, 1, 17));
    register.save(ExaminationDefinition.KIND, "X-0", values);
    var others = new HashMap<>(values);
    others.put("person", people.add(Sex.MALE, LocalDate.of(1990, 1, 1)).id().value());

    assertThat(complaints(examinations, draft("X-1", others)))
        .containsExactly("assessment EX-002", "assessment EX-007");
  }

  @Test
  void asksWhyAnAssessmentForTheSameDestinationIsMadeAgain() {
    assessment(LocalDate.of(2021, 1, 17));

    assertThat(complaints(examinations, draft("X-1", opened())))
        .containsExactly("repeat_reason EX-006");

    var elsewhere = opened();
    elsewhere.put("destination", new CountryCode("USA"));
    assertThat(complaints(examinations, draft("X-1", elsewhere))).isEmpty();
    var said = opened();
    said.put("repeat_reason", "expired");
    assertThat(complaints(examinations, draft("X-1", said))).isEmpty();
  }

  @Test
  void refusesASecondOneUnderWayForTheSameDestination() {
    register.save(ExaminationDefinition.KIND, "X-0", opened());
    var elsewhere = opened();
    elsewhere.put("destination", new CountryCode("USA"));

    assertThat(complaints(examinations, draft("X-1", opened()))).containsExactly("person EX-009");
    assertThat(complaints(examinations, draft("X-1", elsewhere))).isEmpty();
    assertThat(complaints(examinations, draft("X-1", elsewhere), draft("X-2", elsewhere)))
        .containsExactly("person EX-009");
  }

  @Test
  void takesGradesOfTheDestinationOnly() {
    var graded = opened();
    graded.put("grade", "B");
    assertThat(complaints(examinations, draft("X-1", graded))).isEmpty();

    graded.put("grade", "C");
    assertThat(complaints(examinations, draft("X-1", graded))).containsExactly("grade EX-025");

    graded.put("grade", "B");
    graded.put("destination", new CountryCode("USA"));
    assertThat(complaints(examinations, draft("X-1", graded))).containsExactly("grade EX-025");
  }

  @Test
  void letsNobodySignByARowWhatWasOpenedHere() {
    var kept = register.save(ExaminationDefinition.KIND, "X-1", opened());

    assertThat(
            complaints(
                examinations, draft(kept.ref().id(), "X-1", signed(LocalDate.of(2022, 1, 17)))))
        .containsExactly("signed_on EX-024");
  }

  @Test
  void letsNoRowSayOtherThanWasSigned() {
    var values = signed(LocalDate.of(2022, 1, 17));
    values.put("finding", "cleared");
    var kept = register.save(ExaminationDefinition.KIND, "X-1", values);
    signed.sign(kept.ref().id(), "cleared", LocalDate.of(2022, 1, 17), "Panel physician");
    var other = new HashMap<>(values);
    other.put("finding", "not_cleared");
    var moved = new HashMap<>(values);
    moved.put("opened_on", LocalDate.of(2022, 1, 9));
    var submitted = new HashMap<>(values);
    submitted.put("submitted_on", LocalDate.of(2022, 1, 18));

    assertThat(complaints(examinations, draft(kept.ref().id(), "X-1", other)))
        .containsExactly("signed_on EX-023");
    assertThat(complaints(examinations, draft(kept.ref().id(), "X-1", moved)))
        .containsExactly("opened_on EX-023");
    assertThat(complaints(examinations, draft(kept.ref().id(), "X-1", submitted))).isEmpty();

    signed.amend(kept.ref().id());
    assertThat(complaints(examinations, draft(kept.ref().id(), "X-1", moved))).isEmpty();
  }

  @Test
  void takesNothingOutThatWasSignedHere() {
    var draft = draft("X-1", signed(LocalDate.of(2022, 1, 17)));
    var complaints = new ArrayList<String>();
    examinations.checkVoiding(
        List.of(draft), (one, field, code, arguments) -> complaints.add(code));
    assertThat(complaints).isEmpty();

    signed.sign(draft.id(), "cleared", LocalDate.of(2022, 1, 17), "Panel physician");
    examinations.checkVoiding(
        List.of(draft), (one, field, code, arguments) -> complaints.add(code));
    assertThat(complaints).containsExactly("EX-026");
  }

  @Test
  void refusesOneBeforeBirth() {
    var values = opened();
    values.put("opened_on", LocalDate.of(1990, 2, 28));

    assertThat(complaints(examinations, draft("X-1", values))).containsExactly("opened_on EX-001");
  }

  private List<Fact> stated(Map<String, Object> values) {
    var record = register.save(ExaminationDefinition.KIND, "X-1", values);
    return Optional.ofNullable(examinations.facts(List.of(record)).get(record.ref().id()))
        .orElseThrow();
  }

  private SavedRecord assessment(LocalDate completed) {
    return register.save(
        HealthRecords.ASSESSMENT,
        "A-" + completed,
        Map.of(
            "person",
            woman.id().value(),
            "destination",
            new CountryCode("CAN"),
            "completed_on",
            completed));
  }

  private Map<String, Object> opened() {
    return new HashMap<>(
        Map.of(
            "person",
            woman.id().value(),
            "centre",
            new PlaceCode("RW13-MHAC"),
            "client_category",
            "refugee",
            "purpose",
            "resettlement",
            "destination",
            new CountryCode("CAN"),
            "opened_on",
            LocalDate.of(2022, 1, 10)));
  }

  private Map<String, Object> signed(LocalDate completed) {
    var values = opened();
    values.put("assessment", assessment(completed).ref().id());
    values.put("signed_on", completed);
    values.put("signed_by", "Panel physician");
    return values;
  }
}
