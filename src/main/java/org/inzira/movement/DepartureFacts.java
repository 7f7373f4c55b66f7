package org.inzira.movement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    return people.facts(records, "person", (record, person) -> List.of(fact(record, person)));
  }

  private Fact fact(SavedRecord record, Person person) {
    var departure = Departure.of(record.values(), zone);
    return new Fact(
        MovementChart.DEPARTURES,
        departure.happenedOn(),
        Optional.of(person.subject()),
        dimensions(departure, person, departure.happenedOn()),
        record.projects(),
        1);
  }

  /** What a departure is counted by, the person as old as they were on a day. */
  Dimensions dimensions(Departure departure, Person person, LocalDate on) {
    var site = departure.site().flatMap(places::find);
    return people
        .dimensions(person, on)
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
