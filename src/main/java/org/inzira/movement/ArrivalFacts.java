package org.inzira.movement;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.registers.RecordReader;
import org.inzira.registers.SavedRecord;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What an arrival states: one person, once, counted by what their departure is counted by. */
@Component
class ArrivalFacts {

  private final People people;
  private final RecordReader records;
  private final DepartureFacts departures;
  private final ZoneId zone;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  ArrivalFacts(People people, @Lazy RecordReader records, DepartureFacts departures, ZoneId zone) {
    this.people = people;
    this.records = records;
    this.departures = departures;
    this.zone = zone;
  }

  Map<UUID, List<Fact>> of(List<SavedRecord> arrivals) {
    var left =
        records.find(
            DepartureDefinition.KIND,
            arrivals.stream()
                .map(record -> Arrival.of(record.values()).departure())
                .collect(Collectors.toSet()));
    return people.facts(
        arrivals,
        "person",
        (record, person) -> {
          var departure = left.get(Arrival.of(record.values()).departure());
          var on = Arrival.arrivedOn(record.values(), zone).orElseThrow();
          return departure == null
              ? List.of()
              : List.of(
                  new Fact(
                      MovementChart.ARRIVALS,
                      on,
                      Optional.of(person.subject()),
                      departures.dimensions(Departure.of(departure.values(), zone), person, on),
                      projects(record, departure),
                      1));
        });
  }

  /** An arrival of no project belongs to those of its departure. */
  private static java.util.Set<org.inzira.kernel.ProjectCode> projects(
      SavedRecord arrival, SavedRecord departure) {
    return arrival.project().isPresent() ? arrival.projects() : departure.projects();
  }
}
