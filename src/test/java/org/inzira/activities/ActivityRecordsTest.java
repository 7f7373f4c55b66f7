package org.inzira.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.registers.PaperRegister.complaints;
import static org.inzira.registers.PaperRegister.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Sex;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Fact;
import org.inzira.people.PaperPeople;
import org.inzira.people.Person;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.registers.PaperRegister;
import org.inzira.registers.SavedRecord;
import org.junit.jupiter.api.Test;

class ActivityRecordsTest {

  private static final PlaceCode DISTRICT = new PlaceCode("RW99");
  private static final PlaceCode POST = new PlaceCode("RW99-GATE");

  private final PaperPeople people = new PaperPeople();
  private final PaperRegister register = new PaperRegister();
  private final Whereabouts whereabouts =
      new Whereabouts(
          Places.of(
              List.of(place(DISTRICT, PlaceKind.DISTRICT), place(POST, PlaceKind.BORDER_POST))));
  private final SessionDefinition sessions = new SessionDefinition(whereabouts);
  private final AttendanceDefinition attendance =
      new AttendanceDefinition(people, register, whereabouts);
  private final WorkMilestoneDefinition milestones = new WorkMilestoneDefinition(register);
  private final Person trader = people.add(Sex.FEMALE, LocalDate.of(1990, 5, 2));

  @Test
  void statesASessionAndItsHeadcountBySexWithoutSubjects() {
    var record =
        session(
            Map.of(
                "headcount_female",
                12L,
                "headcount_male",
                0L,
                "headcount_total",
                12L,
                "place",
                POST));

    var facts = sessions.facts(List.of(record)).getOrDefault(record.ref().id(), List.of());

    assertThat(facts)
        .extracting(Fact::measure)
        .containsExactly(ActivitiesChart.SESSIONS, ActivitiesChart.PARTICIPANTS);
    assertThat(facts).allMatch(fact -> fact.subject().isEmpty());
    assertThat(facts.getLast().quantity()).isEqualTo(12);
    assertThat(facts.getLast().dimensions().values())
        .isEqualTo(
            Map.of(
                Dimension.CATEGORY, "training",
                Dimension.TOPIC, "financial_management",
                Dimension.TARGET_GROUP, "cross_border_traders",
                Dimension.MODE, "staff",
                Dimension.SEX, "female",
                Dimension.PLACE, "RW99",
                Dimension.SITE, "RW99-GATE"));
  }

  @Test
  void countsATotalWithoutPartsAsOfUnknownSex() {
    var record = session(Map.of("headcount_total", 30L));

    assertThat(sessions.facts(List.of(record)).get(record.ref().id()))
        .filteredOn(fact -> fact.measure().equals(ActivitiesChart.PARTICIPANTS))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.quantity()).isEqualTo(30);
          assertThat(fact.dimensions().find(Dimension.SEX)).contains("unknown");
          assertThat(fact.dimensions().find(Dimension.SITE)).isEmpty();
        });
  }

  @Test
  void refusesAHeadcountThatDoesNotAddUp() {
    var values = new HashMap<>(values());
    values.putAll(Map.of("headcount_female", 10L, "headcount_male", 10L, "headcount_total", 25L));
    assertThat(complaints(sessions, draft("S-1", values)))
        .containsExactly("headcount_total AC-002");

    values.put("headcount_unknown", 5L);
    assertThat(complaints(sessions, draft("S-1", values))).isEmpty();
  }

  @Test
  void refusesASessionThatEndsBeforeItStartsAndAPartnerWithoutName() {
    var values = new HashMap<>(values());
    values.put("ends_on", LocalDate.of(2022, 2, 1));
    values.put("led_by", "implementing_partner");

    assertThat(complaints(sessions, draft("S-1", values)))
        .containsExactly("ends_on AC-001", "implementing_partner AC-003");
  }

  @Test
  void countsANamedPersonBesideTheHeadcountOfTheirSession() {
    var session = session(Map.of("headcount_total", 30L));
    var came = register.save(AttendanceDefinition.KIND, "T-1", attended(session, "attended"));
    var invited = register.save(AttendanceDefinition.KIND, "T-2", attended(session, "invited"));

    var facts = attendance.facts(List.of(came, invited));

    assertThat(facts.get(invited.ref().id())).isEmpty();
    assertThat(facts.get(came.ref().id()))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.subject()).contains(trader.subject());
          assertThat(fact.happenedOn()).isEqualTo(LocalDate.of(2022, 2, 2));
          assertThat(fact.dimensions().values().keySet())
              .containsAll(new ActivitiesChart().measures().getFirst().required());
        });
  }

  @Test
  void refusesAPersonTwiceInOneSession() {
    var session = session(Map.of());
    var other = session(Map.of());
    register.save(AttendanceDefinition.KIND, "T-1", attended(session, "attended"));

    assertThat(
            complaints(
                attendance,
                draft("T-2", attended(session, "completed")),
                draft("T-3", attended(other, "completed"))))
        .containsExactly("person AC-011");
  }

  @Test
  void refusesMilestonesOutOfOrderAndTwice() {
    var work = work();
    register.save(
        WorkMilestoneDefinition.KIND, "M-1", milestone(work, "site_handed_over", "2022-11-20"));

    assertThat(
            complaints(
                milestones,
                draft("M-4", milestone(work, "site_handed_over", "2022-11-20")),
                draft("M-2", milestone(work, "construction_started", "2022-11-19")),
                draft("M-3", milestone(work, "agreement_signed", "2022-11-21")),
                draft("M-5", milestone(work, "opened", "2022-12-20"))))
        .containsExactly("milestone AC-021", "reached_on AC-022", "reached_on AC-022");
  }

  @Test
  void countsAMilestoneAtThePostOfItsWork() {
    var record =
        register.save(
            WorkMilestoneDefinition.KIND,
            "M-1",
            milestone(work(), "construction_started", "2022-11-20"));

    assertThat(milestones.facts(List.of(record)).get(record.ref().id()))
        .singleElement()
        .satisfies(fact ->
            assertThat(fact.dimensions().values())
                .isEqualTo(
                    Map.of(
                        Dimension.TOPIC, "construction_started",
                        Dimension.PLACE, "RW99-GATE",
                        Dimension.CATEGORY, "home")));
  }

  @Test
  void countsItemsWhereTheyServe() {
    var distributions = new DistributionDefinition(whereabouts);
    var record =
        register.save(
            distributions.kind(),
            "I-1",
            Map.of(
                "item",
                "ebola_banner",
                "quantity",
                40L,
                "consignee",
                "District office",
                "place_of_use",
                POST,
                "distributed_on",
                LocalDate.of(2022, 10, 4)));

    assertThat(distributions.facts(List.of(record)).get(record.ref().id()))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.quantity()).isEqualTo(40);
          assertThat(fact.dimensions().find(Dimension.PLACE)).contains("RW99");
        });
  }

  @Test
  void countsAStationOnce() {
    var facilities = new FacilityDefinition(whereabouts);
    var record =
        register.save(
            facilities.kind(),
            "F-1",
            Map.of(
                "facility_kind",
                "handwashing_station",
                "place",
                DISTRICT,
                "border_with",
                new CountryCode("COD"),
                "handed_over_on",
                LocalDate.of(2022, 6, 14),
                "handed_over_to",
                "District of the gate"));

    assertThat(facilities.facts(List.of(record)).get(record.ref().id()))
        .extracting(Fact::quantity)
        .containsExactly(1L);
  }

  private SavedRecord session(Map<String, Object> more) {
    var values = new HashMap<>(values());
    values.putAll(more);
    return register.save(SessionDefinition.KIND, "S-1", values);
  }

  private static Map<String, Object> values() {
    return Map.of(
        "session_kind", "training",
        "topic", "financial_management",
        "target_group", "cross_border_traders",
        "led_by", "staff",
        "place", DISTRICT,
        "starts_on", LocalDate.of(2022, 2, 2));
  }

  private Map<String, Object> attended(SavedRecord session, String status) {
    return Map.of("session", session.ref().id(), "person", trader.id().value(), "status", status);
  }

  private SavedRecord work() {
    return register.save(
        WorkDefinition.KIND,
        "W-1",
        Map.of("title", "Gate", "post", POST, "side", "home", "authority", "Roads"));
  }

  private static Map<String, Object> milestone(SavedRecord work, String reached, String day) {
    return Map.of(
        "work", work.ref().id(), "milestone", reached, "reached_on", LocalDate.parse(day));
  }

  private static Place place(PlaceCode code, PlaceKind kind) {
    return new Place(
        code,
        kind,
        code.value(),
        Optional.of(DISTRICT),
        Optional.empty(),
        -1.9,
        30.1,
        Optional.empty(),
        Optional.empty());
  }
}
