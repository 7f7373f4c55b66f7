package org.inzira.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.registers.PaperRegister.complaints;
import static org.inzira.registers.PaperRegister.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inzira.clearances.PaperClearances;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Sex;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Measure;
import org.inzira.people.PaperPeople;
import org.inzira.people.Person;
import org.inzira.registers.PaperRegister;
import org.junit.jupiter.api.Test;

class HealthRecordsTest {

  private final PaperPeople people = new PaperPeople();
  private final PaperRegister register = new PaperRegister();
  private final Person child = people.add(Sex.MALE, LocalDate.of(2019, 3, 1));
  private final AssessmentDefinition assessments = new AssessmentDefinition(people);
  private final DoseDefinition doses =
      new DoseDefinition(people, register, _ -> {}, new FullShelves());
  private final PaperClearances clearances = new PaperClearances();
  private final PreEmbarkationCheckDefinition checks =
      new PreEmbarkationCheckDefinition(people, clearances, _ -> {});
  private final MedicalHoldDefinition holds =
      new MedicalHoldDefinition(register, clearances, _ -> {});

  @Test
  void keepsEveryMeasureOfHealthConfidential() {
    assertThat(new HealthChart().measures()).allMatch(Measure::confidential);
  }

  @Test
  void countsARepeatedAssessmentOfOnePersonTwice() {
    var first = register.save(AssessmentDefinition.KIND, "A-1", assessment("2022-01-10"));
    var second = register.save(AssessmentDefinition.KIND, "A-2", assessment("2022-08-10"));

    var facts = assessments.facts(List.of(first, second));

    assertThat(facts.values())
        .hasSize(2)
        .allSatisfy(stated ->
            assertThat(stated)
                .singleElement()
                .satisfies(fact -> {
                  assertThat(fact.subject()).contains(child.subject());
                  assertThat(fact.dimensions().find(Dimension.OUTCOME)).contains("cleared");
                  assertThat(fact.dimensions().find(Dimension.PLACE)).contains("RW13-MHAC");
                }));
  }

  @Test
  void countsGivenDosesOnly() {
    var given = register.save(DoseDefinition.KIND, "V-1", dose("given", "2022-01-10"));
    var documented = register.save(DoseDefinition.KIND, "V-2", dose("documented", "2021-01-10"));

    var facts = doses.facts(List.of(given, documented));

    assertThat(facts.get(given.ref().id()))
        .singleElement()
        .satisfies(fact ->
            assertThat(fact.dimensions().values())
                .containsEntry(Dimension.ITEM, "cvx-03")
                .containsEntry(Dimension.AGE_YEARS, "2"));
    assertThat(facts.get(documented.ref().id())).isEmpty();
  }

  @Test
  void keepsTheLeadingZeroOfAVaccine() {
    assertThat(doses.fields()).anyMatch(field -> field.example().equals("03"));
  }

  @Test
  void refusesServicesBeforeBirth() {
    assertThat(complaints(assessments, draft("A-1", assessment("2019-02-28"))))
        .containsExactly("completed_on HE-001");
    assertThat(complaints(doses, draft("V-1", dose("given", "2019-02-28"))))
        .containsExactly("given_on HE-002");
    assertThat(complaints(checks, draft("C-1", check("2019-02-28"))))
        .containsExactly("checked_on HE-004");
  }

  @Test
  void refusesTheSameDoseTwice() {
    register.save(DoseDefinition.KIND, "V-1", dose("given", "2022-01-10"));
    var other = new HashMap<>(dose("given", "2022-01-10"));
    other.put("vaccine", "10");

    assertThat(
            complaints(doses, draft("V-2", dose("documented", "2022-01-10")), draft("V-3", other)))
        .containsExactly("vaccine HE-003");
  }

  @Test
  void takesNeedsOnTheWayWithTheirOutcomeOnly() {
    var needing = new HashMap<>(check("2022-02-28"));
    needing.put("wheelchair", true);
    assertThat(complaints(checks, draft("C-1", needing))).containsExactly("outcome HE-022");

    needing.put("outcome", "fit_with_conditions");
    assertThat(complaints(checks, draft("C-1", needing))).isEmpty();
  }

  @Test
  void refusesAHoldThatEndsBeforeItBeganAndTheSameHoldTwice() {
    register.save(MedicalHoldDefinition.KIND, "H-1", hold("2022-01-10", "2022-03-10"));

    assertThat(complaints(holds, draft("H-2", hold("2022-01-10", "2022-01-09"))))
        .containsExactly("expected_until HE-023", "reason HE-024");
    assertThat(complaints(holds, draft("H-3", hold("2022-01-11", "2022-01-11")))).isEmpty();
  }

  private Map<String, Object> hold(String since, String until) {
    return Map.of(
        "person",
        child.id().value(),
        "reason",
        "tuberculosis_work_up",
        "held_on",
        LocalDate.parse(since),
        "expected_until",
        LocalDate.parse(until));
  }

  private Map<String, Object> assessment(String day) {
    return Map.of(
        "person",
        child.id().value(),
        "centre",
        new PlaceCode("RW13-MHAC"),
        "client_category",
        "refugee",
        "purpose",
        "resettlement",
        "destination",
        new CountryCode("CAN"),
        "outcome",
        "cleared",
        "completed_on",
        LocalDate.parse(day));
  }

  private Map<String, Object> dose(String how, String day) {
    return Map.of(
        "person",
        child.id().value(),
        "vaccine",
        "03",
        "given_how",
        how,
        "given_on",
        LocalDate.parse(day));
  }

  private Map<String, Object> check(String day) {
    return Map.of(
        "person",
        child.id().value(),
        "checked_on",
        LocalDate.parse(day),
        "destination",
        new CountryCode("CAN"),
        "outcome",
        "fit");
  }
}
