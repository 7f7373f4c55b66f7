package org.inzira.health.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Reads persons as the laboratory needs them: by number at the bench, by name at their page. */
@Component
class Examinees {

  private final People people;
  private final Registers registers;

  Examinees(People people, Registers registers) {
    this.people = people;
    this.registers = registers;
  }

  /**
   * Somebody of whom a test is asked.
   *
   * @param number the spoken number, or the key of who has none
   */
  record Examinee(PersonId id, String number, String name, Sex sex, Optional<BirthDate> birth) {}

  /** The numbers by which they are known at the bench. */
  Map<PersonId, String> numbers(Collection<PersonId> persons) {
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    var numbers = new HashMap<PersonId, String>();
    registers.keys(People.KIND, ids).forEach((id, key) -> numbers.put(new PersonId(id), key));
    registers
        .get(People.KIND)
        .definition()
        .spokenNumbers(ids)
        .forEach((id, number) -> numbers.put(new PersonId(id), number));
    return numbers;
  }

  /** Somebody who is there; an erased or voided one is not. */
  Optional<Examinee> find(PersonId id) {
    var person = Optional.ofNullable(people.find(Set.of(id)).get(id));
    return person.flatMap(one ->
        Optional.ofNullable(registers.find(People.KIND, Set.of(id.value())).get(id.value()))
            .map(record -> {
              var name =
                  Stream.of("given_name", "family_name")
                      .flatMap(field -> record.values().text(field).stream())
                      .collect(Collectors.joining(" "));
              return examinee(one, name);
            }));
  }

  private Examinee examinee(Person person, String name) {
    var number = numbers(Set.of(person.id())).getOrDefault(person.id(), "");
    return new Examinee(person.id(), number, name, person.sex(), person.birthDate());
  }

  /** Whom a spoken number means. */
  Optional<PersonId> named(String number) {
    Optional<UUID> found = registers.get(People.KIND).definition().findSpoken(number);
    return found.map(PersonId::new);
  }
}
