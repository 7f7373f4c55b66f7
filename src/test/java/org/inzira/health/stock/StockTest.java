package org.inzira.health.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PlaceCode;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InziraTest
class StockTest {

  private static final PlaceCode PLACE = new PlaceCode("RW13-MHAC");

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;
  @Autowired private Lots lots;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private String key;
  private LocalDate today;

  @BeforeEach
  void takesAKeyOfItsOwn() {
    deliveries = new Deliveries(registers, transactions);
    key = "S" + System.nanoTime();
    today = LocalDate.now(clock.withZone(zone));
  }

  @Test
  void takesADoseGivenHereAndGivesItBackWhenItIsVoided() {
    lot(key, today.plusYears(1));
    move("received", 3, today.minusDays(2), "");
    person(1);

    dose(1, " " + key.toLowerCase(java.util.Locale.ROOT), today, "given");
    assertThat(left()).isEqualTo(2);
    deliveries.withdraw("dose", key + "-D1");
    assertThat(left()).isEqualTo(3);

    person(2);
    dose(2, key, today, "documented");
    person(3);
    dose(3, key, today.minusDays(3), "given");
    assertThat(left()).isEqualTo(3);
  }

  @Test
  void refusesADoseOfWhatTheCardSaysIsGoneUntilItWasCounted() {
    lot(key, today.plusYears(1));
    move("received", 1, today.minusDays(2), "");
    person(1);
    person(2);
    dose(1, key, today, "given");

    assertThat(deliveries.refused("dose", key + "-D2", doseOf(2, key, today, "given")))
        .containsExactly("CC-001");
    assertThat(deliveries.refused("stock-movement", key + "-C", movement("counted", 4, today, "")))
        .containsExactly("CC-012");
    move("counted", 4, today, "a box was found behind another");
    dose(2, key, today, "given");
    assertThat(left()).isEqualTo(3);
  }

  @Test
  void refusesToVoidAReceiptThatIsUsedUp() {
    lot(key, today.plusYears(1));
    move("received", 10, today.minusDays(5), "");
    move("used", 8, today.minusDays(4), "");

    assertThat(deliveries.refusedToWithdraw("stock-movement", key + "-received-10"))
        .containsExactly("CC-002");
    assertThat(
            deliveries.refused(
                "stock-movement",
                key + "-received-10",
                movement("received", 7, today.minusDays(5), "")))
        .containsExactly("CC-002");
    assertThat(
            deliveries.refused(
                "stock-movement", key + "-u", movement("used", 3, today.minusDays(4), "")))
        .containsExactly("CC-002");
  }

  @Test
  void refusesWhatCannotBe() {
    lot(key, today.plusYears(1));

    assertThat(
            deliveries.refused(
                "stock-movement", key + "-1", movement("wasted", 0, today.minusDays(1), "")))
        .contains("CC-010", "CC-011");
    assertThat(deliveries.refused("vaccine-lot", key + "-2", lotOf(key, today)))
        .containsExactly("CC-003");
    assertThat(
            deliveries.refused(
                "vaccine-lot",
                key,
                Deliveries.with(lotOf(key, today), "recalled_on", today.toString())))
        .containsExactly("CC-004", "CC-004");
  }

  @Test
  void neverFallsBelowNothingHoweverManyTakeAtOnce() throws Exception {
    lot(key, today.plusYears(1));
    move("received", 10, today.minusDays(2), "");
    var tries = new ArrayList<Callable<Boolean>>();
    for (int at = 1; at <= 24; at++) {
      person(at);
      var dose = doseOf(at, key, today, "given");
      var name = key + "-D" + at;
      tries.add(() -> deliveries.refused("dose", name, dose).isEmpty());
      var wasted = movement("wasted", 1, today.minusDays(at % 3), "dropped");
      var waste = key + "-W" + at;
      tries.add(() -> deliveries.refused("stock-movement", waste, wasted).isEmpty());
    }

    int taken = 0;
    try (var hands = Executors.newFixedThreadPool(12)) {
      for (var end : hands.invokeAll(tries)) {
        taken += end.get() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(10);
    assertThat(left()).isZero();
  }

  @Test
  void offersTheFirstToExpireFirstAndNothingThatIsExpiredOrRecalled() {
    for (int days : List.of(40, 5, 0, -1)) {
      var number = key + "-E" + days;
      lot(number, today.plusDays(days));
      receive(number, 5);
    }
    lot(key + "-R", today.plusDays(9));
    receive(key + "-R", 5);
    var recalled = new HashMap<>(lotOf(key + "-R", today.plusDays(9)));
    recalled.putAll(
        Map.of(
            "recalled_on", today.toString(), "recalled_by", "Maker", "recall_reason", "potency"));
    deliveries.bring("vaccine-lot", key + "-R", recalled);

    assertThat(lots.usable("03", PLACE, today))
        .extracting(one -> one.lot().number())
        .filteredOn(number -> number.startsWith(key))
        .containsExactly(key + "-E0", key + "-E5", key + "-E40");
    assertThat(lots.recalled(new LotId(id(key + "-R")))).isPresent();
    assertThat(lots.recalled(new LotId(id(key + "-E5")))).isEmpty();
  }

  @Test
  void holdsALotBackThatStoodTooColdUntilTheReadingIsCorrected() {
    lot(key, today.plusYears(1));
    move("received", 5, today.minusDays(2), "");
    deliveries.bring(
        "refrigerator",
        key,
        Map.of(
            "name",
            "Cold",
            "place",
            PLACE.value(),
            "keeps",
            "chilled",
            "in_use_from",
            today.minusDays(9).toString()));
    var reading =
        Map.of(
            "refrigerator",
            key,
            "taken_at",
            today.minusDays(1) + "T07:30",
            "celsius",
            "-0.5",
            "source",
            "thermometer");
    deliveries.bring("temperature-reading", key, reading);

    assertThat(mine(lots.usable("03", PLACE, today))).isEmpty();
    deliveries.bring("temperature-reading", key, Deliveries.with(reading, "celsius", "2.0"));
    assertThat(mine(lots.usable("03", PLACE, today))).hasSize(1);
    assertThat(
            deliveries.refused(
                "temperature-reading", key + "-x", Deliveries.with(reading, "celsius", "cold")))
        .containsExactly("CC-021");
  }

  private List<Lots.InStock> mine(List<Lots.InStock> all) {
    return all.stream().filter(one -> one.lot().number().startsWith(key)).toList();
  }

  private java.util.UUID id(String lot) {
    return registers
        .get(VaccineLotDefinition.KIND)
        .list(org.inzira.registers.RecordQuery.newest(200))
        .stream()
        .filter(record -> record.key().value().equals(lot))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private long left() {
    return database
        .sql(
            """
            select doses from health.stock_balance
            join health.vaccine_lot on vaccine_lot.id = stock_balance.lot where record_key = :key
            """)
        .param("key", key)
        .query(Long.class)
        .single();
  }

  private void lot(String number, LocalDate expires) {
    deliveries.bring("vaccine-lot", number, lotOf(number, expires));
  }

  private static Map<String, String> lotOf(String number, LocalDate expires) {
    return Map.of(
        "vaccine", "03", "lot", number, "expires_on", expires.toString(), "doses_a_vial", "10");
  }

  private void receive(String lot, int doses) {
    deliveries.bring(
        "stock-movement",
        lot + "-received",
        Deliveries.with(movement("received", doses, today.minusDays(9), ""), "lot", lot));
  }

  private void move(String movement, int doses, LocalDate on, String reason) {
    deliveries.bring(
        "stock-movement",
        key + "-" + movement + "-" + doses,
        movement(movement, doses, on, reason));
  }

  private Map<String, String> movement(String movement, int doses, LocalDate on, String reason) {
    var values =
        new HashMap<>(
            Map.of(
                "lot",
                key,
                "place",
                PLACE.value(),
                "moved_on",
                on.toString(),
                "movement",
                movement,
                "doses",
                Integer.toString(doses)));
    if (!reason.isEmpty()) {
      values.put("reason", reason);
    }
    return values;
  }

  private void person(int at) {
    deliveries.bring(
        "person",
        key + "-" + at,
        Map.of("given_name", "Aline", "sex", "female", "birth_date", "1980-04-05"));
  }

  private void dose(int person, String lot, LocalDate on, String how) {
    deliveries.bring("dose", key + "-D" + person, doseOf(person, lot, on, how));
  }

  private Map<String, String> doseOf(int person, String lot, LocalDate on, String how) {
    return Map.of(
        "person",
        key + "-" + person,
        "vaccine",
        "03",
        "given_how",
        how,
        "given_on",
        on.toString(),
        "centre",
        PLACE.value(),
        "lot",
        lot);
  }
}
