package org.inzira.clearances.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Journey.Traveller;
import org.inzira.clearances.TravelPlans;
import org.inzira.clearances.TravelPlans.Ending;
import org.inzira.clearances.TravelPlans.TravelPlan;
import org.inzira.clearances.WindowsMoved;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.registers.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Plans that a programme makes, kept as records like those of a sheet. */
@InziraTest
@RecordApplicationEvents
class TravelPlansTest {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 2);

  @Autowired private TravelPlans plans;
  @Autowired private Clearances clearances;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private ApplicationEvents events;

  private Deliveries deliveries;
  private String key = "";
  private PersonId mother = new PersonId(new UUID(0, 0));
  private PersonId child = new PersonId(new UUID(0, 0));

  @BeforeEach
  void bringsAFamilyIn() {
    deliveries = new Deliveries(registers, transactions);
    key = "C-" + System.nanoTime();
    mother = person("-M");
    child = person("-C");
  }

  @Test
  void keepsAPlanAsRecordsAndChangesNothingWhenItComesAgain() {
    var id = plans.plan(plan(mother, child)).orThrow();
    var journey = registers.get(JourneyDefinition.KIND).find(id).orElseThrow();

    assertThat(plans.plan(plan(mother, child)).orThrow()).isEqualTo(id);

    assertThat(plans.find(new RecordKey(key))).contains(id);
    assertThat(registers.get(JourneyDefinition.KIND).find(id)).contains(journey);
    assertThat(travellers(id)).containsExactlyInAnyOrder(mother, child);
    assertThat(family(id).journey().itinerary().arrivalDaysLater()).isEqualTo(1);
  }

  @Test
  void takesOffWhoIsInThePlanNoLongerAndPutsThemBackUnderTheirOldKey() {
    var id = plans.plan(plan(mother, child)).orThrow();
    var kept = records(child);
    plans.plan(plan(mother)).orThrow();
    assertThat(travellers(id)).containsExactly(mother);

    plans.plan(plan(mother, child)).orThrow();

    assertThat(travellers(id)).containsExactlyInAnyOrder(mother, child);
    assertThat(records(child)).isEqualTo(kept).hasSize(1);
    assertThat(registers.get(TravellerDefinition.KIND).history(kept.iterator().next()))
        .extracting(Revision::action)
        .contains(Revision.Action.RESTORED, Revision.Action.VOIDED, Revision.Action.SAVED);
  }

  @Test
  void leavesWhatThePlanDoesNotKnowOfAJourneyFromASheet() {
    deliveries.bring(
        "planned-journey",
        key,
        Map.of(
            "family", "F-7", "destination", "NOR", "departs_on", "2031-04-01", "state", "planned"));
    deliveries.bring(
        "traveller", key + "-sheet", Map.of("journey", key, "person", key + "-M", "held", "yes"));

    var id = plans.plan(plan(mother)).orThrow();

    var journey = registers.get(JourneyDefinition.KIND).find(id).orElseThrow();
    assertThat(journey.values().text("family")).contains("F-7");
    assertThat(journey.values().country("destination")).contains(new CountryCode("CAN"));
    assertThat(records(mother)).hasSize(1);
    assertThat(family(id).held()).isFalse();
  }

  @Test
  void endsAPlanAndOpensItAgainWhenItIsMadeAgain() {
    var id = plans.plan(plan(mother)).orThrow();

    plans.end(new RecordKey(key), Ending.GIVEN_UP).orThrow();
    assertThat(state(id)).contains("given_up");
    plans.plan(plan(mother)).orThrow();
    assertThat(state(id)).contains("planned");
    plans.end(new RecordKey(key), Ending.DEPARTED).orThrow();
    assertThat(state(id)).contains("departed");
  }

  @Test
  void refusesToEndWhatIsNotPlannedAndToPlanForWhoIsNotKnownOrTwice() {
    assertThat(codes(plans.end(new RecordKey(key), Ending.DEPARTED))).containsExactly("TW-011");
    assertThat(codes(plans.plan(plan(mother, new PersonId(UUID.randomUUID())))))
        .containsExactly("TW-012");
    assertThat(codes(plans.plan(plan(mother, mother)))).containsExactly("TW-012");
    assertThat(plans.find(new RecordKey(key))).isEmpty();
  }

  @Test
  void tellsOfEachJourneyWhoseWindowsAPaperMovesOrMovedBefore() {
    var id = plans.plan(plan(mother)).orThrow();
    assertThat(told()).contains(id);
    var other = plans.plan(plan(key + "-2", child)).orThrow();
    events.clear();
    deliveries.bring("clearance", key, permit("-M"));
    assertThat(told()).containsExactly(id);

    events.clear();
    deliveries.bring("clearance", key, permit("-C"));
    assertThat(told()).containsExactlyInAnyOrder(id, other);

    events.clear();
    deliveries.withdraw("clearance", key);
    assertThat(told()).containsExactly(other);
  }

  @Test
  void tellsOfAJourneyWhenHealthStatesAnewAndWhenItTakesThatBack() {
    var id = plans.plan(plan(mother)).orThrow();
    events.clear();
    deliveries.bring(
        "medical-clearance", key, Map.of("person", key + "-M", "until_day", "2031-09-01"));
    assertThat(told()).containsExactly(id);

    events.clear();
    deliveries.withdraw("medical-clearance", key);
    assertThat(told()).containsExactly(id);
  }

  private PersonId person(String suffix) {
    var said = Map.of("given_name", "Aline", "sex", "female");
    return new PersonId(deliveries.bring("person", key + suffix, said).id());
  }

  private TravelPlan plan(PersonId... persons) {
    return plan(key, persons);
  }

  private static TravelPlan plan(String key, PersonId... persons) {
    var travellers = Stream.of(persons).map(person -> new Traveller(person, false)).toList();
    return new TravelPlan(new RecordKey(key), new CountryCode("CAN"), DAY, 1, travellers);
  }

  private Map<String, String> permit(String suffix) {
    return Map.of("person", key + suffix, "clearance", "exit_permit", "given_on", "2026-01-05");
  }

  private FamilyWindow family(UUID journey) {
    return Optional.ofNullable(clearances.windows(List.of(journey)).get(journey)).orElseThrow();
  }

  private List<PersonId> travellers(UUID journey) {
    return family(journey).journey().travellers().stream().map(Traveller::person).toList();
  }

  private Set<UUID> records(PersonId person) {
    return registers.list(TravellerDefinition.KIND, "person", Set.of(person.value())).stream()
        .map(record -> record.ref().id())
        .collect(Collectors.toSet());
  }

  private Optional<String> state(UUID journey) {
    return registers.get(JourneyDefinition.KIND).find(journey).orElseThrow().values().text("state");
  }

  private Set<UUID> told() {
    return events.stream(WindowsMoved.class)
        .flatMap(moved -> moved.journeys().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }
}
