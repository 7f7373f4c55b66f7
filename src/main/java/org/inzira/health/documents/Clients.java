package org.inzira.health.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Reads whom documents are about; nobody who was erased or voided is found. */
@Component
class Clients {

  private final People people;
  private final Registers registers;

  Clients(People people, Registers registers) {
    this.people = people;
    this.registers = registers;
  }

  Optional<Client> find(PersonId person) {
    var kept = registers.find(People.KIND, Set.of(person.value())).get(person.value());
    var known = people.find(Set.of(person)).get(person);
    if (kept == null || known == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Client(
            person,
            numbers(Set.of(person)).getOrDefault(person, kept.key().value()),
            kept.values().text("given_name"),
            kept.values().text("family_name"),
            known.sex(),
            known.birthDate(),
            known.nationality()));
  }

  /** The numbers by which people speak of these persons. */
  Map<PersonId, String> numbers(Collection<PersonId> persons) {
    var ids = persons.stream().map(PersonId::value).collect(Collectors.<UUID>toSet());
    var numbers = new HashMap<PersonId, String>();
    registers
        .get(People.KIND)
        .definition()
        .spokenNumbers(ids)
        .forEach((id, number) -> numbers.put(new PersonId(id), number));
    return numbers;
  }

  /** Whom a spoken number means. */
  Optional<PersonId> named(String number) {
    return registers.get(People.KIND).definition().findSpoken(number).map(PersonId::new);
  }
}
