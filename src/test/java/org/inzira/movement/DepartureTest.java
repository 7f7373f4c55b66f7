package org.inzira.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.registers.PaperRegister.complaints;
import static org.inzira.registers.PaperRegister.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.Sex;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Fact;
import org.inzira.people.PaperPeople;
import org.inzira.people.Person;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.registers.PaperRegister;
import org.junit.jupiter.api.Test;

class DepartureTest {

  private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");
  private static final PlaceCode MIYOVE = new PlaceCode("RW99-MIYOVE");
  private static final PlaceCode DISTRICT = new PlaceCode("RW99");

  private final PaperPeople people = new PaperPeople();
  private final PaperRegister register = new PaperRegister();
  private final Places places =
      Places.of(
          List.of(
              place(DISTRICT, PlaceKind.DISTRICT, Optional.empty()),
              place(MIYOVE, PlaceKind.SITE, Optional.of(LocalDate.of(2021, 10, 31)))));
  private final DepartureDefinition departures =
      new DepartureDefinition(
          new DepartureRules(people, places, register, KIGALI),
          new DepartureFacts(people, places, KIGALI),
          CaseNewsOnPaper.none());
  private final Person amina = people.add(Sex.FEMALE, LocalDate.of(1990, 5, 2));

  @Test
  void statesOnePersonWithWhatTheyAreCountedBy() {
    var record = register.save(DepartureDefinition.KIND, "D-1", departure("2021-03-01T10:00:00Z"));

    var facts = departures.facts(List.of(record)).get(record.ref().id());

    assertThat(facts)
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.subject()).contains(amina.subject());
          assertThat(fact.quantity()).isEqualTo(1);
          assertThat(fact.projects()).isEqualTo(Set.of(new ProjectCode("RR-0102")));
          assertThat(fact.dimensions().values())
              .isEqualTo(
                  Map.of(
                      Dimension.SEX, "female",
                      Dimension.AGE_YEARS, "30",
                      Dimension.NATIONALITY, "COD",
                      Dimension.ASYLUM_COUNTRY, "RWA",
                      Dimension.DESTINATION, "CAN",
                      Dimension.PATHWAY, "resettlement",
                      Dimension.CATEGORY, "refugee",
                      Dimension.PLACE, "RW99",
                      Dimension.SITE, "RW99-MIYOVE"));
        });
  }

  @Test
  void countsAnUpliftLateOnNewYearsEveInUniversalTimeInTheNextYear() {
    var record = register.save(DepartureDefinition.KIND, "D-1", departure("2021-12-31T22:30:00Z"));

    assertThat(departures.facts(List.of(record)).get(record.ref().id()))
        .extracting(Fact::happenedOn)
        .containsExactly(LocalDate.of(2022, 1, 1));
  }

  @Test
  void carriesEveryDimensionThatTheChartRequires() {
    var record = register.save(DepartureDefinition.KIND, "D-1", departure("2021-03-01T10:00:00Z"));
    var measure = new MovementChart().measures().getFirst();

    assertThat(departures.facts(List.of(record)).get(record.ref().id()))
        .allSatisfy(fact ->
            assertThat(fact.dimensions().values().keySet()).containsAll(measure.required()));
  }

  @Test
  void leavesWhatWasCountedForAnErasedPersonAsItStands() {
    var record = register.save(DepartureDefinition.KIND, "D-1", departure("2021-03-01T10:00:00Z"));
    people.forget(amina);

    assertThat(departures.facts(List.of(record))).isEmpty();
  }

  @Test
  void refusesDepartureBeforeBirth() {
    assertThat(complaints(departures, draft("D-1", departure("1990-05-01T10:00:00Z"))))
        .containsExactly("uplift_at MV-001");
  }

  @Test
  void refusesDepartureFromAClosedSite() {
    assertThat(complaints(departures, draft("D-1", departure("2021-10-31T10:00:00Z")))).isEmpty();
    assertThat(complaints(departures, draft("D-1", departure("2021-11-01T10:00:00Z"))))
        .containsExactly("site MV-002");
  }

  @Test
  void refusesDestinationThatIsTheCountryOfAsylum() {
    var values = new HashMap<>(departure("2021-03-01T10:00:00Z"));
    values.put("destination", new CountryCode("RWA"));

    assertThat(complaints(departures, draft("D-1", values))).containsExactly("destination MV-004");
  }

  @Test
  void refusesASecondDepartureOfAPersonOnOneDay() {
    register.save(DepartureDefinition.KIND, "D-1", departure("2021-03-01T10:00:00Z"));

    assertThat(
            complaints(
                departures,
                draft("D-2", departure("2021-03-01T15:00:00Z")),
                draft("D-3", departure("2021-03-02T10:00:00Z")),
                draft("D-4", departure("2021-03-02T11:00:00Z"))))
        .containsExactly("uplift_at MV-005", "uplift_at MV-005");
  }

  @Test
  void letsADepartureBeCorrectedOnItsDay() {
    var kept = register.save(DepartureDefinition.KIND, "D-1", departure("2021-03-01T10:00:00Z"));

    assertThat(
            complaints(
                departures, draft(kept.ref().id(), "D-1", departure("2021-03-01T15:00:00Z"))))
        .isEmpty();
  }

  private Map<String, Object> departure(String upliftAt) {
    return Map.of(
        "person",
        amina.id().value(),
        "asylum_country",
        new CountryCode("RWA"),
        "site",
        MIYOVE,
        "destination",
        new CountryCode("CAN"),
        "pathway",
        "resettlement",
        "category",
        "refugee",
        "uplift_at",
        Instant.parse(upliftAt));
  }

  private static Place place(PlaceCode code, PlaceKind kind, Optional<LocalDate> openTo) {
    return new Place(
        code,
        kind,
        code.value(),
        Optional.of(DISTRICT),
        Optional.empty(),
        -1.9,
        30.1,
        Optional.empty(),
        openTo);
  }
}
