package org.inzira.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.LedgerReader;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InziraTest
class ArrivalJourneyTest {

  private static final Year YEAR = Year.of(2022);

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private LedgerReader ledger;
  @Autowired private Figures figures;

  private Deliveries deliveries;
  private String key;

  @BeforeEach
  void bringsADepartureIn() {
    deliveries = new Deliveries(registers, transactions);
    key = "AJ-" + System.nanoTime();
    deliveries.bring("person", key, Map.of("given_name", "Amina", "sex", "female"));
    deliveries.bring("departure", key, departure());
  }

  @Test
  void anArrivalCountsBesideItsDepartureAndIsNeverAddedToIt() {
    long departed = value("people-resettled");
    long arrived = value("people-arrived");

    deliveries.bring("arrival", key, arrival());

    assertThat(value("people-resettled")).isEqualTo(departed);
    assertThat(value("people-arrived")).isEqualTo(arrived + 1);
  }

  @Test
  void aCorrectedDepartureRestatesItsArrival() {
    var arrival = deliveries.bring("arrival", key, arrival());

    deliveries.bring("departure", key, Deliveries.with(departure(), "destination", "NOR"));

    assertThat(entries(arrival)).containsExactly("1 CAN", "-1 CAN", "1 NOR");
  }

  @Test
  void aDepartureWithAStandingArrivalIsNotVoidedBeforeIt() {
    deliveries.bring("arrival", key, arrival());

    assertThatThrownBy(() -> deliveries.withdraw("departure", key)).hasMessageContaining("RG-021");

    deliveries.withdraw("arrival", key);
    deliveries.withdraw("departure", key);
  }

  @Test
  void aSecondArrivalOfADepartureIsRefused() {
    deliveries.bring("arrival", key, arrival());

    assertThat(deliveries.refused("arrival", key + "-2", arrival())).containsExactly("MV-007");
  }

  private long value(String figure) {
    return figures.get(new FigureId(figure), YEAR).value().orElse(0);
  }

  private List<String> entries(RecordRef arrival) {
    return ledger.list(arrival).stream()
        .map(entry ->
            entry.quantity() + " " + entry.dimensions().find(Dimension.DESTINATION).orElse(""))
        .toList();
  }

  private Map<String, String> departure() {
    return Map.of(
        "person", key,
        "asylum_country", "RWA",
        "destination", "CAN",
        "pathway", "resettlement",
        "category", "refugee",
        "uplift_at", "2022-03-01T22:30");
  }

  private Map<String, String> arrival() {
    return Map.of(
        "person", key,
        "departure", key,
        "arrived_at", "2022-03-02T14:10-05:00",
        "port", "YYZ",
        "confirmed_by", "agency",
        "confirmed_on", "2022-03-03");
  }
}
