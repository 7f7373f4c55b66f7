package org.inzira.movement;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PlaceCode;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** What a departure states: one person, once. */
@Component
class DepartureFacts {

  private final People people;
  private final Places places;
  private final ZoneId zone;

  DepartureFacts(People people, Places places, ZoneId zone) {
    this.people = people;
    this.places = places;
    this.zone = zone;
  }

  Map<UUID, List<Fact>> of(List<SavedRecord> records) {
    var persons = people.find(records.stream().map(SavedRecord::values).toList(), "person");
    var facts = new HashMap<UUID, List<Fact>>();
    for (var record : records) {
      var departure = Departure.of(record.values(), zone);
      Optional.ofNullable(persons.get(departure.person()))
          .ifPresent(
              person -> facts.put(record.ref().id(), List.of(fact(record, departure, person))));
    }
    return facts;
  }

  private Fact fact(SavedRecord record, Departure departure, Person person) {
    return new Fact(
        MovementChart.DEPARTURES,
        departure.happenedOn(),
        Optional.of(person.subject()),
        dimensions(departure, person),
        record.project().stream().collect(Collectors.toUnmodifiableSet()),
        1);
  }

  private Dimensions dimensions(Departure departure, Person person) {
    var site = departure.site().flatMap(places::find);
    return people
        .dimensions(person, departure.happenedOn())
        .with(Dimension.ASYLUM_COUNTRY, departure.asylumCountry().value())
        .with(Dimension.DESTINATION, departure.destination().value())
        .with(Dimension.PATHWAY, departure.pathway())
        .with(Dimension.CATEGORY, departure.category())
        .with(Dimension.PLACE, site.flatMap(Place::district).map(PlaceCode::value))
        .with(
            Dimension.SITE,
            site.filter(place -> place.kind() != PlaceKind.DISTRICT)
                .map(place -> place.code().value()));
  }
}
