package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Household;
import org.inzira.invention.people.Households;
import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Registry;

/** A year of departures: families share flights that leave on weekday nights. */
final class Movement {

  private static final List<String> TIMES = List.of("16:50", "18:35", "20:10", "21:40", "23:25");
  private static final String NEW_YEAR_UPLIFT = "2021-12-31T22:30Z";
  private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
  private static final LocalDate GIHEMBE_LAST_FLIGHT = Origin.GIHEMBE_CLOSED_ON.minusDays(2);

  private final Chance chance;
  private final Routing routing;
  private final Registry registry;

  Movement(Chance chance, Registry registry) {
    this.chance = chance;
    this.routing = new Routing(chance.split());
    this.registry = registry;
  }

  private record Party(Household household, String destination, String pathway) {}

  /** Plans the year's flights for the targets' people and writes their departures. */
  List<Journey> depart(Targets targets, Book book) {
    var households = new Households(chance.split());
    var made = households.make(targets.origins(), targets.departures());
    var parties = parties(households.balanced(made, targets.departuresFemale()));
    var journeys = new ArrayList<Journey>();
    if (targets.year() == NEW_YEAR.getYear()) {
      journeys.add(newYearFlight(parties));
    }
    var calendar = new Calendar(chance.split(), targets.year(), targets.months());
    byFlightGroup(parties).values().forEach(group -> journeys.addAll(fly(group, calendar)));
    journeys.sort(
        java.util.Comparator.comparing(Journey::departsOn).thenComparing(Journey::upliftAt));
    journeys.forEach(journey -> write(journey, book));
    return journeys;
  }

  private List<Party> parties(List<Household> households) {
    var parties = new ArrayList<Party>();
    for (var household : chance.shuffled(households)) {
      var origin = household.origin();
      parties.add(new Party(household, routing.destination(origin), routing.pathway(origin)));
    }
    return parties;
  }

  /** Half an hour after midnight in Kigali, and still the year before in Greenwich. */
  private Journey newYearFlight(List<Party> parties) {
    var party =
        parties.stream()
            .filter(each -> each.household().origin() == Origin.KIGEME)
            .filter(each -> each.household().members().size() == 5)
            .findFirst()
            .orElseThrow();
    parties.remove(party);
    return journey(party, NEW_YEAR, NEW_YEAR_UPLIFT, routing.leg(party.destination()));
  }

  private static Map<String, List<Party>> byFlightGroup(List<Party> parties) {
    var groups = new TreeMap<String, List<Party>>();
    for (var party : parties) {
      var early = party.household().origin() == Origin.GIHEMBE;
      groups
          .computeIfAbsent(party.destination() + (early ? "!" : ""), absent -> new ArrayList<>())
          .add(party);
    }
    return groups;
  }

  private List<Journey> fly(List<Party> group, Calendar calendar) {
    var journeys = new ArrayList<Journey>();
    var destination = group.getFirst().destination();
    var early = group.getFirst().household().origin() == Origin.GIHEMBE;
    int seats = 0;
    var day = LocalDate.MIN;
    var uplift = "";
    var leg = "";
    for (var party : group) {
      if (seats < party.household().members().size()) {
        seats = destination.equals("USA") ? chance.between(22, 46) : chance.between(9, 26);
        day = early ? calendar.day(LocalDate.MIN, GIHEMBE_LAST_FLIGHT) : calendar.day();
        uplift = day + "T" + chance.pick(TIMES);
        leg = routing.leg(destination);
      }
      seats -= party.household().members().size();
      journeys.add(journey(party, day, uplift, leg));
    }
    return journeys;
  }

  private Journey journey(Party party, LocalDate day, String uplift, String leg) {
    var household = party.household();
    var people = registry.enrol(household, day);
    return new Journey(
        household.origin(), people, day, uplift, party.destination(), party.pathway(), leg);
  }

  private void write(Journey journey, Book book) {
    var asylumCountry = routing.asylumCountry(journey.origin());
    for (var person : journey.people()) {
      book.add(
          Sheet.DEPARTURES,
          "person",
          book.mention(person),
          "asylum_country",
          asylumCountry,
          "site",
          journey.origin().place(),
          "destination",
          journey.destination(),
          "pathway",
          journey.pathway(),
          "category",
          Routing.category(journey.origin()),
          "uplift_at",
          journey.upliftAt(),
          "airline_leg",
          journey.leg(),
          "project",
          Support.travelProject(journey.destination()));
    }
  }
}
