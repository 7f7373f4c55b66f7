package org.inzira.flights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Itinerary;
import org.inzira.clearances.Window;
import org.inzira.flights.Rebooking.Demand;
import org.inzira.flights.Rebooking.Group;
import org.inzira.flights.Rebooking.Suit;
import org.inzira.flights.Rebooking.Why;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.RecordKey;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which flights are offered to whom, the most urgent first. */
class RebookingTest {

  private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);

  private final Map<CaseId, Window> windows = new HashMap<>();
  private int numbers;

  @Test
  void offersTheLastSeatsToWhomTimeRunsOutFor() {
    var flights = List.of(flight(5, 4), flight(40, 9));
    var patient = demand(4, 90);
    var urgent = demand(4, 10);

    var plan = plan(List.of(patient, urgent), flights);

    assertThat(plan.groups()).extracting(Group::people).hasSize(2);
    assertThat(plan.groups().getFirst().cases()).isEqualTo(urgent.cases());
    assertThat(plan.groups().getFirst().offer()).contains(flights.getFirst().id());
    assertThat(plan.groups().getFirst().slackDays()).hasValue(10);
    assertThat(plan.groups().getLast().offer()).contains(flights.getLast().id());
  }

  @Test
  void saysWhyAFamilyFitsNowhere() {
    var flights = List.of(flight(5, 3), flight(20, 9));

    assertThat(only(demand(4, 10), flights).why()).contains(Why.NO_SEATS);
    assertThat(only(demand(2, 3), flights).why()).contains(Why.NO_DAY);
    assertThat(only(demand(2, 30), List.of()).why()).contains(Why.NO_FLIGHT);
    var held = demand(2, 30);
    assertThat(only(new Demand(held.cases(), 2, held.ends(), Optional.of(Why.HELD)), flights).why())
        .contains(Why.HELD);
    assertThat(only(demand(2, -4), flights).slackDays()).hasValue(-4);
  }

  @Test
  void warnsOnlyWhereUnsignedRulesAreAgainstTheDay() {
    var never = new Window(TODAY, TODAY);

    assertThat(Rebooking.suit(TODAY, never, Window.ALWAYS)).isEqualTo(Suit.WELL);
    assertThat(Rebooking.suit(TODAY.plusDays(1), never, Window.ALWAYS)).isEqualTo(Suit.WARNED);
    assertThat(Rebooking.suit(TODAY.plusDays(1), never, never)).isEqualTo(Suit.NOT);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 44, 1994, 2026})
  void offersNoSeatTwiceAndNobodyAWorseFlightThanNeeded(long seed) {
    var random = new Random(seed);
    var flights = new ArrayList<Flight>();
    for (int number = 0; number < 6; number++) {
      flights.add(flight(1 + random.nextInt(60), random.nextInt(14)));
    }
    flights.sort(Comparator.comparing(one -> one.itinerary().departure()));
    var demands = new ArrayList<Demand>();
    for (int number = 0; number < 25; number++) {
      demands.add(demand(1 + random.nextInt(7), random.nextInt(80) - 5));
    }

    var plan = plan(demands, flights);

    assertThat(plan.groups()).hasSize(25);
    assertThat(plan.groups())
        .isSortedAccordingTo(Comparator.comparing(one -> one.last().orElseThrow()));
    assertThat(plan.groups()).allMatch(one -> one.offer().isPresent() != one.why().isPresent());
    assertGreedy(plan, flights);
  }

  /** Follows the plan with pencil and paper: each gets the first flight that then has room. */
  private void assertGreedy(Rebooking plan, List<Flight> flights) {
    var free = new HashMap<FlightId, Integer>();
    flights.forEach(one -> free.put(one.id(), one.seatsHeld()));
    var seen = new HashSet<CaseId>();
    for (var group : plan.groups()) {
      var first =
          flights.stream()
              .filter(one -> window(group).has(one.itinerary().departure()))
              .filter(one -> free.getOrDefault(one.id(), 0) >= group.people())
              .map(Flight::id)
              .findFirst();
      assertThat(group.offer()).isEqualTo(first);
      first.ifPresent(id -> free.merge(id, -group.people(), Integer::sum));
      assertThat(seen.add(group.first())).isTrue();
    }
    assertThat(free.values()).allMatch(seats -> seats >= 0);
  }

  private Window window(Group group) {
    return Objects.requireNonNull(windows.get(group.first()));
  }

  private Group only(Demand demand, List<Flight> flights) {
    return plan(List.of(demand), flights).groups().getFirst();
  }

  private Rebooking plan(List<Demand> demands, List<Flight> flights) {
    return Rebooking.of(
        TODAY,
        demands,
        flights,
        (demand, _) -> demand.people(),
        (demand, flight) -> {
          var window = Objects.requireNonNull(windows.get(demand.cases().getFirst().id()));
          return Rebooking.suit(flight.itinerary().departure(), window, window);
        });
  }

  private Demand demand(int people, int days) {
    var last = TODAY.plusDays(days);
    var id = new CaseId(new UUID(1, ++numbers));
    windows.put(id, new Window(TODAY, last));
    var file =
        new CaseFile(
            id,
            new RecordKey("C-" + numbers),
            "RW-C-%04d".formatted(numbers),
            new CountryCode("CAN"),
            Optional.empty(),
            "resettlement",
            Optional.empty(),
            true,
            false,
            true,
            Optional.empty(),
            Stage.READY,
            Optional.empty(),
            List.of(),
            List.of(),
            Set.of());
    return new Demand(List.of(file), people, Optional.of(last), Optional.empty());
  }

  private Flight flight(int days, int seats) {
    var day = TODAY.plusDays(days);
    var leg =
        new Flight.Leg(
            "Air",
            "XX 1",
            "KGL",
            "YYZ",
            day.atTime(20, 0).atZone(ZoneId.of("Africa/Kigali")),
            day.plusDays(1).atTime(6, 0).atZone(ZoneId.of("America/Toronto")));
    return new Flight(
        new FlightId(new UUID(2, ++numbers)),
        "M-" + numbers,
        new CountryCode("CAN"),
        Flight.State.PLANNED,
        List.of(leg),
        seats,
        0,
        new Itinerary(day, 1));
  }
}
