package org.inzira.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.TravelCondition;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others are told of a person, from what health wrote down. */
@InziraTest
class StatedClearancesTest {

  @Autowired private Clearances clearances;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;

  private Deliveries deliveries;
  private String key = "";
  private PersonId person = new PersonId(new UUID(0, 0));

  @BeforeEach
  void bringsSomebodyIn() {
    deliveries = new Deliveries(registers, transactions);
    key = "S-" + System.nanoTime();
    var said = Map.of("given_name", "Aline", "sex", "female");
    person = new PersonId(deliveries.bring("person", key, said).id());
  }

  @Test
  void tellsNothingOfWhomHealthHasNothing() {
    assertThat(told()).isEmpty();
  }

  @Test
  void saysThatNothingIsGivenWhileSomebodyIsHeldAndTheDayUntilWhichTheyAreNeeded() {
    cleared();
    deliveries.bring("medical-hold", key + "-1", hold("tuberculosis_work_up", "2030-08-01"));
    deliveries.bring("medical-hold", key + "-2", hold("pregnancy", "2031-02-01"));
    assertThat(medical().until()).isEmpty();
    assertThat(medical().neededUntil()).contains(LocalDate.of(2031, 2, 1));

    deliveries.bring("medical-hold", key + "-2", lifted(hold("pregnancy", "2031-02-01")));
    assertThat(medical().until()).isEmpty();
    assertThat(medical().neededUntil()).contains(LocalDate.of(2030, 8, 1));

    deliveries.withdraw("medical-hold", key + "-1");
    assertThat(medical().until()).contains(LocalDate.of(2031, 5, 1));
    assertThat(medical().neededUntil()).isEmpty();
  }

  /** Beside the end of the clearance it could be its beginning, and its length could be read. */
  @Test
  void tellsADayUntilWhichHealthNeededSomebodyNoLongerOnceItIsOver() {
    var cleared = Map.of("person", key, "until_day", "2031-05-01", "needed_until", "2026-02-01");
    deliveries.bring("medical-clearance", key, cleared);
    assertThat(medical().neededUntil()).isEmpty();

    deliveries.bring(
        "medical-clearance", key, Deliveries.with(cleared, "needed_until", "2031-02-01"));
    assertThat(medical().neededUntil()).contains(LocalDate.of(2031, 2, 1));
  }

  @Test
  void letsTheNewestCheckDecideWhetherSomebodyIsFit() {
    check("-1", "2026-03-02", "fit");
    assertThat(fitSince()).contains(LocalDate.of(2026, 3, 2));

    check("-2", "2026-03-04", "unfit");
    assertThat(fitSince()).isEmpty();

    check("-3", "2026-03-06", "fit_with_conditions");
    assertThat(fitSince()).contains(LocalDate.of(2026, 3, 6));
    deliveries.withdraw("pre-embarkation-check", key + "-3");
    assertThat(fitSince()).isEmpty();
  }

  @Test
  void doesNotLetALateRecordOfAnEarlierCheckDecide() {
    check("-1", "2026-03-04", "unfit");
    check("-2", "2026-03-02", "fit");
    assertThat(fitSince()).isEmpty();

    check("-3", "2026-03-04", "fit");
    assertThat(fitSince()).contains(LocalDate.of(2026, 3, 4));
  }

  @Test
  void tellsWhatIsNeededOnTheWayFromClearanceAndCheckTogether() {
    var cleared = new HashMap<>(Map.of("person", key, "until_day", "2031-05-01"));
    cleared.put("oxygen", "yes");
    deliveries.bring("medical-clearance", key, cleared);
    var checked = check("2026-03-06", "fit_with_conditions");
    checked.put("wheelchair", "yes");
    deliveries.bring("pre-embarkation-check", key, checked);

    assertThat(medical().conditions())
        .containsExactlyInAnyOrder(TravelCondition.OXYGEN, TravelCondition.WHEELCHAIR);
  }

  @Test
  void refusesThatAnybodyElseSaysThatSomebodyIsFit() {
    assertThat(
            deliveries.refused(
                "clearance",
                key,
                Map.of("person", key, "clearance", "fit_to_travel", "given_on", "2026-03-02")))
        .hasSize(1);
  }

  private void cleared() {
    deliveries.bring("medical-clearance", key, Map.of("person", key, "until_day", "2031-05-01"));
  }

  private Map<String, String> hold(String reason, String until) {
    return new HashMap<>(
        Map.of("person", key, "reason", reason, "held_on", "2026-01-05", "expected_until", until));
  }

  private static Map<String, String> lifted(Map<String, String> hold) {
    return Deliveries.with(hold, "lifted_on", "2026-02-01");
  }

  private void check(String suffix, String day, String outcome) {
    deliveries.bring("pre-embarkation-check", key + suffix, check(day, outcome));
  }

  private Map<String, String> check(String day, String outcome) {
    return new HashMap<>(
        Map.of("person", key, "checked_on", day, "destination", "CAN", "outcome", outcome));
  }

  private List<Clearance> told() {
    return clearances.of(Set.of(person)).getOrDefault(person, List.of());
  }

  private Medical medical() {
    return told().stream()
        .filter(Medical.class::isInstance)
        .map(Medical.class::cast)
        .reduce((one, other) -> {
          throw new AssertionError("told twice");
        })
        .orElseThrow();
  }

  private Optional<LocalDate> fitSince() {
    return told().stream()
        .filter(one -> one.kind() == ClearanceKind.FIT_TO_TRAVEL)
        .map(one -> ((Paper) one).anchoredOn())
        .findFirst();
  }
}
