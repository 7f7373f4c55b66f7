package org.inzira.health.departing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Reads who departs; whoever shows them puts them on the trail. */
@Component
class DepartingPeople {

  private final People people;
  private final Registers registers;

  DepartingPeople(People people, Registers registers) {
    this.people = people;
    this.registers = registers;
  }

  /** Whom a spoken number means. */
  Optional<PersonId> named(String number) {
    return registers.get(People.KIND).definition().findSpoken(number).map(PersonId::new);
  }

  Optional<DepartingPerson> find(PersonId person) {
    return Optional.ofNullable(of(Set.of(person)).get(person));
  }

  /** Those of these who are there; an erased or voided one is absent. */
  Map<PersonId, DepartingPerson> of(Collection<PersonId> persons) {
    var asked = Set.copyOf(persons);
    var ids = asked.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    var known = people.find(asked);
    var kept = registers.find(People.KIND, ids);
    var numbers = registers.get(People.KIND).definition().spokenNumbers(ids);
    var found = new HashMap<PersonId, DepartingPerson>();
    known.forEach((id, person) -> {
      var record = kept.get(id.value());
      if (record != null) {
        var key = record.key().value();
        found.put(id, person(person, record, numbers.getOrDefault(id.value(), key)));
      }
    });
    return found;
  }

  private static DepartingPerson person(Person person, SavedRecord record, String number) {
    var values = record.values();
    var name =
        Stream.of("given_name", "family_name")
            .flatMap(field -> values.text(field).stream())
            .collect(Collectors.joining(" "));
    return new DepartingPerson(
        person.id(),
        record.key().value(),
        number,
        name,
        person.sex(),
        person.birthDate(),
        person.nationality(),
        values.text("family"));
  }
}
