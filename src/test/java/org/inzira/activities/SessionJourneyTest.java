package org.inzira.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
class SessionJourneyTest {

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private LedgerReader ledger;

  private Deliveries deliveries;
  private String key;
  private RecordRef session;

  @BeforeEach
  void bringsASessionIn() {
    deliveries = new Deliveries(registers, transactions);
    key = "S-" + System.nanoTime();
    deliveries.bring("person", key, Map.of("family_name", "Uwase", "sex", "female"));
    session = deliveries.bring("session", key, session());
  }

  @Test
  void countsNamedAndUnnamedApart() {
    var attendance = deliveries.bring("attendance", key, attendance("completed"));

    assertThat(ledger.list(attendance)).singleElement().matches(Entry::hasSubject);
    assertThat(ledger.list(session))
        .filteredOn(entry -> entry.measure().equals(ActivitiesChart.PARTICIPANTS))
        .noneMatch(Entry::hasSubject)
        .extracting(Entry::quantity)
        .containsExactlyInAnyOrder(12L, 9L);
  }

  @Test
  void aCorrectedSessionRestatesItsAttendance() {
    var attendance = deliveries.bring("attendance", key, attendance("attended"));

    deliveries.bring("session", key, Deliveries.with(session(), "topic", "gender_based_violence"));

    assertThat(ledger.list(attendance))
        .extracting(
            entry -> entry.quantity() + " " + entry.dimensions().find(Dimension.TOPIC).orElse(""))
        .containsExactly(
            "1 financial_management", "-1 financial_management", "1 gender_based_violence");
  }

  @Test
  void anInvitationIsNotCountedUntilThePersonCame() {
    var attendance = deliveries.bring("attendance", key, attendance("invited"));
    assertThat(ledger.list(attendance)).isEmpty();

    deliveries.bring("attendance", key, attendance("attended"));
    assertThat(standing(attendance)).isEqualTo(1);

    deliveries.bring("attendance", key, attendance("invited"));
    assertThat(standing(attendance)).isZero();
  }

  @Test
  void refusesTheSamePersonTwiceAndAHeadcountThatDoesNotAddUp() {
    deliveries.bring("attendance", key, attendance("attended"));

    assertThat(deliveries.refused("attendance", key + "-2", attendance("attended")))
        .containsExactly("AC-011");
    assertThat(
            deliveries.refused("session", key, Deliveries.with(session(), "headcount_total", "22")))
        .containsExactly("AC-002");
  }

  @Test
  void countsItemsFacilitiesAndMilestonesWhereTheyAre() {
    var items =
        deliveries.bring(
            "distribution",
            key,
            Map.of(
                "item", "ebola_banner",
                "quantity", "166",
                "consignee", "District office",
                "place_of_use", "Gatuna",
                "distributed_on", "2022-10-04"));
    assertThat(ledger.list(items))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.quantity()).isEqualTo(166);
          assertThat(entry.dimensions().find(Dimension.PLACE)).contains("RW45");
        });

    deliveries.bring(
        "work",
        key,
        Map.of(
            "title", "Gate", "post", "RW36-RUSIZI-2", "side", "neighbour", "authority", "Roads"));
    var milestone =
        deliveries.bring(
            "work-milestone",
            key,
            Map.of("work", key, "milestone", "construction_started", "reached_on", "2022-11-23"));
    assertThat(ledger.list(milestone))
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.dimensions().find(Dimension.PLACE)).contains("RW36-RUSIZI-2"));
  }

  private Map<String, String> session() {
    return new HashMap<>(
        Map.of(
            "session_kind", "training",
            "topic", "financial_management",
            "target_group", "cross_border_traders",
            "led_by", "staff",
            "place", "Musanze",
            "starts_on", "2022-02-02",
            "headcount_female", "12",
            "headcount_male", "9",
            "headcount_total", "21"));
  }

  private Map<String, String> attendance(String status) {
    return Map.of("session", key, "person", key, "status", status);
  }

  private long standing(RecordRef record) {
    return ledger.list(record).stream().mapToLong(Entry::quantity).sum();
  }
}
