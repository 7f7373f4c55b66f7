package org.inzira.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
class PlacementJourneyTest {

  private static final Map<String, String> SURGEON =
      Map.of("family_name", "Habimana", "sex", "male", "birth_date", "1970-01-15");

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private LedgerReader ledger;

  private Deliveries deliveries;
  private String key;

  @BeforeEach
  void bringsAnExpertAndHostsIn() {
    deliveries = new Deliveries(registers, transactions);
    key = "K-" + System.nanoTime();
    deliveries.bring("person", key, SURGEON);
    deliveries.bring(
        "diaspora-expert",
        key,
        Map.of("person", key, "residence", "BEL", "sector", "health", "specialty", "Surgery"));
    deliveries.bring("host-institution", key, Map.of("place", "RW27-KABGAYI", "sector", "health"));
    deliveries.bring(
        "host-institution", key + "-C", Map.of("place", "RW13-IPRC-KIGALI", "sector", "tvet"));
  }

  @Test
  void countsThePersonAtTheHost() {
    var placement = deliveries.bring("placement", key, placement());

    assertThat(ledger.list(placement))
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.dimensions().values())
                .isEqualTo(
                    Map.of(
                        Dimension.SEX, "male",
                        Dimension.AGE_YEARS, "52",
                        Dimension.PLACE, "RW27-KABGAYI",
                        Dimension.TOPIC, "health",
                        Dimension.RESIDENCE, "BEL",
                        Dimension.MODE, "on_site")));
  }

  @Test
  void aCorrectedPersonRestatesTheirPlacements() {
    var placement = deliveries.bring("placement", key, placement());

    deliveries.bring("person", key, Deliveries.with(SURGEON, "sex", "female"));

    assertThat(sexes(placement)).containsExactly("1 male", "-1 male", "1 female");
  }

  @Test
  void refusesAHostOfAnotherField() {
    assertThat(
            deliveries.refused("placement", key, Deliveries.with(placement(), "host", key + "-C")))
        .containsExactly("MO-002");
    assertThat(
            deliveries.refused(
                "host-institution", key + "-D", Map.of("place", "RW27-KABGAYI", "sector", "tvet")))
        .containsExactly("MO-005");
  }

  @Test
  void refusesAPlacementThatEndsBeforeItStarts() {
    assertThat(
            deliveries.refused(
                "placement", key, Deliveries.with(placement(), "ends_on", "2022-05-01")))
        .containsExactly("MO-001");
  }

  @Test
  void countsAGrantOnItsDayWithoutThePerson() {
    var innovator =
        deliveries.bring(
            "innovator",
            key,
            Map.of(
                "person", key,
                "college", "RW43-IPRC-MUSANZE",
                "mentor", key,
                "trained_on", "2021-12-08",
                "grant_amount_rwf", "2500000",
                "granted_on", "2022-06-01"));

    assertThat(ledger.list(innovator))
        .extracting(
            entry -> entry.measure().value() + " " + entry.quantity() + " " + entry.hasSubject())
        .containsExactlyInAnyOrder(
            "mobility.innovators 1 true",
            "mobility.grants 1 false",
            "mobility.grant-amounts 2500000 false");
  }

  @Test
  void refusesHalfAGrantAndATrainingBeforeBirth() {
    var row = Map.of("person", key, "college", "RW43-IPRC-MUSANZE", "trained_on", "1969-12-08");

    assertThat(
            deliveries.refused(
                "innovator", key, Deliveries.with(row, "grant_amount_rwf", "2500000")))
        .containsExactlyInAnyOrder("MO-003", "MO-006");
    assertThat(
            deliveries.refused("innovator", key, Deliveries.with(row, "granted_on", "2022-06-01")))
        .containsExactlyInAnyOrder("MO-004", "MO-006");
  }

  private Map<String, String> placement() {
    return Map.of("expert", key, "host", key, "mode", "on_site", "starts_on", "2022-05-02");
  }

  private List<String> sexes(RecordRef placement) {
    return ledger.list(placement).stream().map(PlacementJourneyTest::told).toList();
  }

  private static String told(Entry entry) {
    return entry.quantity() + " " + entry.dimensions().find(Dimension.SEX).orElse("");
  }
}
