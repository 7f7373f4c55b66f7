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
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Fact;
import org.inzira.people.PaperPeople;
import org.inzira.people.Person;
import org.inzira.places.Places;
import org.inzira.registers.PaperRegister;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.KnownCases;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;

class ArrivalTest {

  private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");
  private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);

  private final PaperPeople people = new PaperPeople();
  private final PaperRegister register = new PaperRegister();
  private final KnownCases cases = new KnownCases();
  private final DepartureFacts departureFacts =
      new DepartureFacts(people, Places.of(List.of()), KIGALI);
  private final ArrivalDefinition arrivals =
      new ArrivalDefinition(
          new ArrivalRules(register, KIGALI),
          new ArrivalFacts(people, register, departureFacts, KIGALI),
          CaseNewsOnPaper.of(cases));
  private final Person amina = people.add(Sex.FEMALE, LocalDate.of(1990, 1, 1));
  private final SavedRecord departure = departure("D-1", amina, "2021-12-31T10:00:00Z");

  @Test
  void statesOnePersonOnTheMissionsDayOfArrivalWithWhatTheDepartureIsCountedBy() {
    var record = register.save(ArrivalDefinition.KIND, "A-1", arrival("2021-12-31T23:00:00Z"));

    assertThat(arrivals.facts(List.of(record)).get(record.ref().id()))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.measure()).isEqualTo(MovementChart.ARRIVALS);
          assertThat(fact.happenedOn()).isEqualTo(NEW_YEAR);
          assertThat(fact.subject()).contains(amina.subject());
          assertThat(fact.dimensions().values())
              .isEqualTo(
                  Map.of(
                      Dimension.SEX, "female",
                      Dimension.AGE_YEARS, "32",
                      Dimension.NATIONALITY, "COD",
                      Dimension.ASYLUM_COUNTRY, "RWA",
                      Dimension.DESTINATION, "CAN",
                      Dimension.PATHWAY, "resettlement",
                      Dimension.CATEGORY, "refugee"));
        });
  }

  @Test
  void carriesEveryDimensionThatTheChartRequires() {
    var record = register.save(ArrivalDefinition.KIND, "A-1", arrival("2022-01-01T10:00:00Z"));
    var measure = new MovementChart().measures().getLast();

    assertThat(measure.code()).isEqualTo(MovementChart.ARRIVALS);
    assertThat(arrivals.facts(List.of(record)).get(record.ref().id()))
        .extracting(Fact::dimensions)
        .allSatisfy(
            dimensions -> assertThat(dimensions.values().keySet()).containsAll(measure.required()));
  }

  @Test
  void refusesArrivalThatDoesNotFollowItsDeparture() {
    assertThat(complaints(arrivals, draft("A-1", arrival("2021-12-31T10:00:00Z"))))
        .containsExactly("arrived_at MV-006");
    assertThat(complaints(arrivals, draft("A-1", arrival("2021-12-31T10:00:01Z")))).isEmpty();
  }

  @Test
  void refusesASecondArrivalOfADeparture() {
    register.save(ArrivalDefinition.KIND, "A-1", arrival("2022-01-01T10:00:00Z"));

    assertThat(complaints(arrivals, draft("A-2", arrival("2022-01-02T10:00:00Z"))))
        .containsExactly("departure MV-007");
  }

  @Test
  void refusesArrivalWithTheDepartureOfAnother() {
    var other = people.add(Sex.MALE, LocalDate.of(1990, 1, 1));
    var values = new HashMap<>(arrival("2022-01-01T10:00:00Z"));
    values.put("departure", departure("D-2", other, "2021-12-31T10:00:00Z").ref().id());

    assertThat(complaints(arrivals, draft("A-1", values))).containsExactly("departure MV-008");
  }

  @Test
  void tellsTheCaseOnceThatItsMemberDepartedAndArrived() {
    var of = cases.open("RW-C-2022-0001", "CAN", Stage.BOARDED, amina.id());
    var told = CaseNewsOnPaper.of(cases);

    told.departed(List.of(departure));
    told.departed(List.of(departure));
    var arrived = register.save(ArrivalDefinition.KIND, "A-1", arrival("2021-12-31T23:00:00Z"));
    told.arrived(List.of(arrived));
    told.arrived(List.of(arrived));

    var who = Set.of(amina.id());
    assertThat(cases.told())
        .containsExactly(
            new MovementNews.Departed(of, who, LocalDate.of(2021, 12, 31)),
            new MovementNews.Arrived(of, who, NEW_YEAR),
            new MovementNews.ArrivalConfirmed(of, who, NEW_YEAR));
  }

  @Test
  void tellsTheCaseThatItsMemberIsHereAgainWhenTheDepartureIsVoided() {
    var of = cases.open("RW-C-2022-0001", "CAN", Stage.DEPARTED, amina.id());

    CaseNewsOnPaper.of(cases).returned(List.of(departure));

    assertThat(cases.told())
        .containsExactly(
            new MovementNews.Returned(
                of, Set.of(amina.id()), LocalDate.of(2021, 12, 31), Reason.OTHER));
  }

  @Test
  void tellsTheCaseThatItsMemberIsOnTheWayAgainWhenTheArrivalIsVoidedAndThereWhenItIsRestored() {
    var of = cases.open("RW-C-2022-0001", "CAN", Stage.DEPARTED, amina.id());
    var arrived = register.save(ArrivalDefinition.KIND, "A-1", arrival("2021-12-31T23:00:00Z"));
    arrivals.written(List.of(arrived));

    arrivals.voided(List.of(arrived));
    arrivals.voided(List.of(arrived));
    arrivals.written(List.of(arrived));

    var who = Set.of(amina.id());
    assertThat(cases.told())
        .containsExactly(
            new MovementNews.Arrived(of, who, NEW_YEAR),
            new MovementNews.ArrivalConfirmed(of, who, NEW_YEAR),
            new MovementNews.ArrivalVoided(of, who, NEW_YEAR),
            new MovementNews.Arrived(of, who, NEW_YEAR),
            new MovementNews.ArrivalConfirmed(of, who, NEW_YEAR));
  }

  @Test
  void tellsNothingOfWhoHasNoOpenCase() {
    cases.open("RW-C-2022-0001", "CAN", Stage.BOARDED, new PersonId(UUID.randomUUID()));

    CaseNewsOnPaper.of(cases).departed(List.of(departure));

    assertThat(cases.told()).isEmpty();
  }

  private Map<String, Object> arrival(String at) {
    return Map.of(
        "person", amina.id().value(),
        "departure", departure.ref().id(),
        "arrived_at", Instant.parse(at),
        "confirmed_by", "agency");
  }

  private SavedRecord departure(String key, Person person, String upliftAt) {
    return register.save(
        DepartureDefinition.KIND,
        key,
        Map.of(
            "person",
            person.id().value(),
            "asylum_country",
            new CountryCode("RWA"),
            "destination",
            new CountryCode("CAN"),
            "pathway",
            "resettlement",
            "category",
            "refugee",
            "uplift_at",
            Instant.parse(upliftAt)));
  }
}
