package org.inzira.mobility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.RecordReader;
import org.inzira.registers.SavedRecord;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a placement states: the expert as a person, at the host, in the host's sector. */
@Component
class PlacementFacts {

  private final People people;
  private final RecordReader records;

  PlacementFacts(People people, @Lazy RecordReader records) {
    this.people = people;
    this.records = records;
  }

  Map<UUID, List<Fact>> of(List<SavedRecord> placements) {
    var values = placements.stream().map(SavedRecord::values).toList();
    var experts = records.find(MobilityShapes.EXPERT, References.of(values, "expert"));
    var hosts = records.find(MobilityShapes.HOST, References.of(values, "host"));
    var persons =
        people.find(experts.values().stream().map(SavedRecord::values).toList(), "person");
    var facts = new HashMap<UUID, List<Fact>>();
    for (var placement : placements) {
      var expert = placement.values().reference("expert").map(experts::get);
      var host = placement.values().reference("host").map(hosts::get);
      var person =
          expert
              .flatMap(found -> found.values().reference("person"))
              .map(PersonId::new)
              .map(persons::get);
      if (expert.isPresent() && host.isPresent() && person.isPresent()) {
        facts.put(
            placement.ref().id(), List.of(fact(placement, expert.get(), host.get(), person.get())));
      }
    }
    return facts;
  }

  private Fact fact(SavedRecord placement, SavedRecord expert, SavedRecord host, Person person) {
    var startsOn = placement.values().day("starts_on").orElseThrow();
    var dimensions =
        people
            .dimensions(person, startsOn)
            .with(Dimension.PLACE, host.values().place("place").map(PlaceCode::value))
            .with(Dimension.TOPIC, host.values().text("sector"))
            .with(Dimension.RESIDENCE, expert.values().country("residence").map(CountryCode::value))
            .with(Dimension.MODE, placement.values().text("mode"));
    return new Fact(
        MobilityChart.PLACEMENTS,
        startsOn,
        Optional.of(person.subject()),
        dimensions,
        placement.projects(),
        1);
  }
}
