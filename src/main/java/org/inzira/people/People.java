package org.inzira.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.SavedRecord;

/** Persons, once each whatever the programme. */
public interface People {

  /** The kind of record that a person is; other kinds refer to it. */
  RecordKind KIND = new RecordKind("person");

  /**
   * The persons with these identifiers; one that was never recorded, or was erased, is absent.
   * Voided persons are found: what others recorded about them stands until it is voided itself.
   */
  Map<PersonId, Person> find(Set<PersonId> ids);

  /** Sex, age in whole years on a day and nationality, as an entry of the ledger carries them. */
  Dimensions dimensions(Person person, LocalDate on);

  /**
   * Two records are one person: what was counted for both counts once from now on. Refused: a
   * person with itself ({@code PE-010}), one that is not there ({@code PE-011}), one that is merged
   * already ({@code PE-012}), no reason ({@code PE-013}).
   */
  Outcome<PersonId> merge(PersonId duplicate, PersonId kept, String reason);

  /** The merging was wrong: both count for themselves again. Refused when there is none. */
  Outcome<PersonId> unmerge(PersonId duplicate);

  /**
   * Destroys who the person was, and which subject they were; what was counted stays counted.
   * Refused for a person that is not there ({@code PE-011}).
   */
  Outcome<PersonId> erase(PersonId person);

  /** The persons that a field of these records refers to. */
  default Map<PersonId, Person> find(Collection<FieldValues> records, String field) {
    return find(
        records.stream()
            .map(values -> values.reference(field))
            .flatMap(Optional::stream)
            .map(PersonId::new)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Those drafts whose day lies before the earliest day on which their person can be born. */
  default List<Draft> beforeBirth(
      List<Draft> drafts, String field, Function<FieldValues, Optional<LocalDate>> day) {
    var persons = find(drafts.stream().map(Draft::values).toList(), field);
    return drafts.stream()
        .filter(draft -> {
          var person = draft.values().reference(field).map(PersonId::new).map(persons::get);
          var birth = person.flatMap(Person::birthDate);
          return day.apply(draft.values())
              .flatMap(on -> birth.map(born -> on.isBefore(born.date())))
              .orElse(false);
        })
        .toList();
  }

  /**
   * What records say of the person in this field. A record whose person was erased is left out:
   * what was counted of them stays as it stands.
   */
  default Map<UUID, List<Fact>> facts(
      List<SavedRecord> records, String field, BiFunction<SavedRecord, Person, List<Fact>> said) {
    var persons = find(records.stream().map(SavedRecord::values).toList(), field);
    var facts = new HashMap<UUID, List<Fact>>();
    for (var record : records) {
      record
          .values()
          .reference(field)
          .map(PersonId::new)
          .map(persons::get)
          .ifPresent(person -> facts.put(record.ref().id(), said.apply(record, person)));
    }
    return facts;
  }
}
