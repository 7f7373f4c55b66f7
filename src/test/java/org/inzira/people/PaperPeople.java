package org.inzira.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.SubjectId;

/** Persons on paper: found as the real ones, never merged. */
public final class PaperPeople implements People {

  private final Map<PersonId, Person> persons = new HashMap<>();

  /** A person of that sex, born that day, from Congo. */
  public Person add(Sex sex, LocalDate born) {
    var person =
        new Person(
            PersonId.random(),
            SubjectId.random(),
            sex,
            Optional.of(new BirthDate(born, DatePrecision.DAY)),
            Optional.of(new CountryCode("COD")));
    persons.put(person.id(), person);
    return person;
  }

  /** Nothing is known of this one any more. */
  public void forget(Person person) {
    persons.remove(person.id());
  }

  @Override
  public Map<PersonId, Person> find(Set<PersonId> ids) {
    var found = new HashMap<>(persons);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Dimensions dimensions(Person person, LocalDate on) {
    return PersonDimensions.of(person, on);
  }

  @Override
  public Outcome<PersonId> merge(PersonId duplicate, PersonId kept, String reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<PersonId> unmerge(PersonId duplicate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<PersonId> erase(PersonId person) {
    throw new UnsupportedOperationException();
  }
}
