package org.inzira.health.examining;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Reads who the persons are that a page shows. */
@Component
class Individuals {

  private final People people;
  private final Registers registers;

  Individuals(People people, Registers registers) {
    this.people = people;
    this.registers = registers;
  }

  /**
   * Somebody as a page names them.
   *
   * @param key by which the office knows the record
   * @param number the spoken number, or empty
   */
  record Individual(
      PersonId id,
      String key,
      String number,
      String givenName,
      String familyName,
      Sex sex,
      Optional<BirthDate> birth,
      Optional<CountryCode> nationality) {

    String name() {
      return Stream.of(givenName, familyName)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  /** Whom a spoken number means. */
  Optional<PersonId> named(String number) {
    return registers.get(People.KIND).definition().findSpoken(number.strip()).map(PersonId::new);
  }

  Optional<Individual> find(PersonId person) {
    return Optional.ofNullable(of(Set.of(person)).get(person));
  }

  /** Those of these who are there; an erased or voided one is absent. */
  Map<PersonId, Individual> of(Collection<PersonId> persons) {
    var asked = Set.copyOf(persons);
    var ids = asked.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    var kept = registers.find(People.KIND, ids);
    var numbers = registers.get(People.KIND).definition().spokenNumbers(ids);
    var found = new HashMap<PersonId, Individual>();
    people
        .find(asked)
        .forEach((id, person) -> {
          var record = kept.get(id.value());
          if (record != null) {
            found.put(id, individual(person, record, numbers.getOrDefault(id.value(), "")));
          }
        });
    return found;
  }

  private static Individual individual(Person person, SavedRecord record, String number) {
    return new Individual(
        person.id(),
        record.key().value(),
        number,
        record.values().text("given_name").orElse(""),
        record.values().text("family_name").orElse(""),
        person.sex(),
        person.birthDate(),
        person.nationality());
  }
}
