package org.inzira.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Entry;
import org.inzira.ledger.LedgerReader;
import org.inzira.people.People;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InziraTest
class DepartureJourneyTest {

  private static final Map<String, String> AMINA =
      Map.of(
          "given_name", "Amina", "sex", "female", "birth_date", "1990-05-02", "nationality", "COD");

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private LedgerReader ledger;
  @Autowired private People people;

  private Deliveries deliveries;
  private String key;
  private RecordRef person;

  @BeforeEach
  void bringsAPersonIn() {
    deliveries = new Deliveries(registers, transactions);
    key = "J-" + System.nanoTime();
    person = deliveries.bring("person", key, AMINA);
  }

  @Test
  void aCorrectedDestinationReversesAndStatesAnew() {
    var departure = deliveries.bring("departure", key, departure());
    deliveries.bring("departure", key, Deliveries.with(departure(), "destination", "NOR"));

    assertThat(entries(departure)).containsExactly("1 CAN female", "-1 CAN female", "1 NOR female");
  }

  @Test
  void theSameRowTwiceStatesOnce() {
    var departure = deliveries.bring("departure", key, departure());
    deliveries.bring("departure", key, departure());

    assertThat(entries(departure)).containsExactly("1 CAN female");
  }

  @Test
  void aVoidedDepartureCountsNoMoreUntilItIsRestored() {
    var departure = deliveries.bring("departure", key, departure());

    deliveries.withdraw("departure", key);
    assertThat(sum(departure)).isZero();

    deliveries.bring("departure", key, departure());
    assertThat(sum(departure)).isEqualTo(1);
  }

  @Test
  void aCorrectedSexRestatesTheDeparturesOfThePerson() {
    var departure = deliveries.bring("departure", key, departure());

    deliveries.bring("person", key, Deliveries.with(AMINA, "sex", "unknown"));

    assertThat(entries(departure))
        .containsExactly("1 CAN female", "-1 CAN female", "1 CAN unknown");
  }

  @Test
  void anErasedPersonStaysCounted() {
    var departure = deliveries.bring("departure", key, departure());

    people.erase(new PersonId(person.id())).orThrow();

    assertThat(sum(departure)).isEqualTo(1);
    assertThat(people.find(Set.of(new PersonId(person.id())))).isEmpty();
    assertThat(deliveries.refused("departure", key + "-2", departure())).isNotEmpty();
  }

  @Test
  void anOpenSiteIsFoundByNameAndAClosedOneRefused() {
    var closed = Deliveries.with(departure(), "site", "RW45-GIHEMBE");

    assertThat(deliveries.refused("departure", key, closed)).containsExactly("MV-002");
  }

  @Test
  void aPersonOfAStandingDepartureIsNotVoided() {
    deliveries.bring("departure", key, departure());

    assertThatThrownBy(() -> deliveries.withdraw("person", key)).hasMessageContaining("RG-021");
  }

  private Map<String, String> departure() {
    return Map.of(
        "person", key,
        "asylum_country", "RWA",
        "site", "Mahama",
        "destination", "CAN",
        "pathway", "resettlement",
        "category", "refugee",
        "uplift_at", "2022-03-01T22:30");
  }

  private List<String> entries(RecordRef departure) {
    return ledger.list(departure).stream().map(DepartureJourneyTest::told).toList();
  }

  private long sum(RecordRef departure) {
    return ledger.list(departure).stream().mapToLong(Entry::quantity).sum();
  }

  private static String told(Entry entry) {
    return entry.quantity()
        + " "
        + entry.dimensions().find(Dimension.DESTINATION).orElse("")
        + " "
        + entry.dimensions().find(Dimension.SEX).orElse("");
  }
}
