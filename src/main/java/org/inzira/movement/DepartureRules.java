package org.inzira.movement;

import java.time.ZoneId;
import java.util.List;
import org.inzira.people.People;
import org.inzira.places.Place;
import org.inzira.places.Places;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What must hold of a departure beyond its fields. */
@Component
class DepartureRules {

  private final People people;
  private final Places places;
  private final RecordReader records;
  private final ZoneId zone;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  DepartureRules(People people, Places places, @Lazy RecordReader records, ZoneId zone) {
    this.people = people;
    this.places = places;
    this.records = records;
    this.zone = zone;
  }

  void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> Departure.happenedOn(values, zone))
        .forEach(draft -> complaints.about(draft, "uplift_at", "MV-001"));
    drafts.forEach(draft -> {
      checkSite(draft, complaints);
      checkDestination(draft, complaints);
    });
    checkOncePerDay(drafts, complaints);
  }

  private void checkSite(Draft draft, Complaints complaints) {
    var departure = Departure.of(draft.values(), zone);
    var day = departure.happenedOn();
    departure
        .site()
        .flatMap(places::find)
        .filter(place -> !place.isOpen(day))
        .ifPresent(place -> {
          if (place.openTo().filter(day::isAfter).isPresent()) {
            complaints.about(draft, "site", "MV-002", place.name(), day.toString(), last(place));
          } else {
            complaints.about(draft, "site", "MV-003", place.name(), day.toString(), first(place));
          }
        });
  }

  private static String first(Place place) {
    return place.openFrom().map(Object::toString).orElse("");
  }

  private static String last(Place place) {
    return place.openTo().map(Object::toString).orElse("");
  }

  private void checkDestination(Draft draft, Complaints complaints) {
    var departure = Departure.of(draft.values(), zone);
    if (departure.destination().equals(departure.asylumCountry())) {
      complaints.about(draft, "destination", "MV-004", departure.destination().value());
    }
  }

  private void checkOncePerDay(List<Draft> drafts, Complaints complaints) {
    records
        .repeated(
            DepartureDefinition.KIND,
            "person",
            drafts,
            values -> Departure.of(values, zone).leaving())
        .forEach((draft, other) -> {
          var day = Departure.of(draft.values(), zone).happenedOn().toString();
          complaints.about(draft, "uplift_at", "MV-005", day, other.value());
        });
  }
}
