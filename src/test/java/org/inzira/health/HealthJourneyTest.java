package org.inzira.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Entry;
import org.inzira.ledger.LedgerReader;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InziraTest
class HealthJourneyTest {

  private static final Map<String, String> CHILD =
      Map.of("given_name", "Eric", "sex", "male", "birth_date", "2019-03-01");

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private LedgerReader ledger;

  private Deliveries deliveries;
  private String key;

  @BeforeEach
  void bringsAChildIn() {
    deliveries = new Deliveries(registers, transactions);
    key = "H-" + System.nanoTime();
    deliveries.bring("person", key, CHILD);
  }

  @Test
  void aDoseCorrectedToDocumentedCountsNoMore() {
    var dose = deliveries.bring("dose", key, dose("given"));
    assertThat(ledger.list(dose))
        .singleElement()
        .satisfies(entry -> assertThat(entry.dimensions().find(Dimension.ITEM)).contains("cvx-03"));

    deliveries.bring("dose", key, dose("documented"));

    assertThat(standing(dose)).isZero();
  }

  @Test
  void aVoidedAssessmentCountsNoMoreUntilItIsRestored() {
    var assessment = deliveries.bring("assessment", key, assessment());
    deliveries.withdraw("assessment", key);
    assertThat(standing(assessment)).isZero();

    deliveries.bring("assessment", key, assessment());

    assertThat(standing(assessment)).isEqualTo(1);
  }

  @Test
  void aCheckIsCountedByOutcomeAndDestination() {
    var check =
        deliveries.bring(
            "pre-embarkation-check",
            key,
            Map.of(
                "person", key,
                "checked_on", "2022-02-28",
                "destination", "CAN",
                "outcome", "fit_with_conditions",
                "place", "RW13-MHAC"));

    assertThat(ledger.list(check))
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.dimensions().values())
                .containsEntry(Dimension.OUTCOME, "fit_with_conditions")
                .containsEntry(Dimension.DESTINATION, "CAN")
                .containsEntry(Dimension.AGE_YEARS, "2"));
  }

  @Test
  void refusesAServiceBeforeBirthAndACodeWithoutItsLeadingZero() {
    assertThat(
            deliveries.refused(
                "assessment", key, Deliveries.with(assessment(), "completed_on", "2019-02-28")))
        .containsExactly("HE-001");
    assertThat(deliveries.refused("dose", key, Deliveries.with(dose("given"), "vaccine", "3")))
        .hasSize(1)
        .allMatch(code -> code.startsWith("RG-"));
  }

  private Map<String, String> dose(String how) {
    return Map.of("person", key, "vaccine", "03", "given_how", how, "given_on", "2022-01-17");
  }

  private Map<String, String> assessment() {
    return Map.of(
        "person", key,
        "centre", "RW13-MHAC",
        "client_category", "refugee",
        "purpose", "resettlement",
        "destination", "CAN",
        "outcome", "cleared",
        "completed_on", "2022-01-17");
  }

  private long standing(RecordRef record) {
    return ledger.list(record).stream().mapToLong(Entry::quantity).sum();
  }
}
