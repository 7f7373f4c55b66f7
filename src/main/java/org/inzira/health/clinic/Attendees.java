package org.inzira.health.clinic;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.RecordQuery.Sort;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Reads persons as the clinic needs them, and whom a written number, key or family means. */
@Component
public class Attendees {

  private final People people;
  private final Registers registers;

  Attendees(People people, Registers registers) {
    this.people = people;
    this.registers = registers;
  }

  /**
   * Somebody at the clinic.
   *
   * @param key by which the office knows the record
   * @param number the spoken number, or the key of who has none
   */
  public record Attendee(
      PersonId id,
      String key,
      String number,
      String name,
      Sex sex,
      Optional<BirthDate> birth,
      boolean minor) {

    public OptionalInt ageYears(LocalDate on) {
      return birth.map(known -> known.ageYears(on)).orElseGet(OptionalInt::empty);
    }
  }

  /** Those of these persons who are there; an erased or voided one is absent. */
  public Map<PersonId, Attendee> of(Collection<PersonId> persons, LocalDate today) {
    var asked = Set.copyOf(persons);
    var ids = asked.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    var kept = registers.find(People.KIND, ids);
    var numbers = registers.get(People.KIND).definition().spokenNumbers(ids);
    var found = new HashMap<PersonId, Attendee>();
    people
        .find(asked)
        .forEach((id, person) ->
            Optional.ofNullable(kept.get(id.value()))
                .ifPresent(record ->
                    found.put(id, attendee(person, record, numbers.get(id.value()), today))));
    return found;
  }

  private static Attendee attendee(
      Person person,
      SavedRecord record,
      @org.jspecify.annotations.Nullable String number,
      LocalDate today) {
    var name =
        Stream.of("given_name", "family_name")
            .flatMap(field -> record.values().text(field).stream())
            .collect(Collectors.joining(" "));
    return new Attendee(
        person.id(),
        record.key().value(),
        number == null ? record.key().value() : number,
        name,
        person.sex(),
        person.birthDate(),
        VisitDefinition.isMinor(person, today));
  }

  /** Whom a spoken number or a key means. */
  public Optional<PersonId> named(String written) {
    var register = registers.get(People.KIND);
    return register
        .definition()
        .findSpoken(written)
        .or(() ->
            containing(written).stream()
                .filter(kept -> kept.key().value().equals(written))
                .map(KeptRecord::id)
                .findFirst())
        .map(PersonId::new);
  }

  /** Those who share the family of any of these, and these. */
  public Set<PersonId> withFamilies(Collection<PersonId> persons) {
    var all = new LinkedHashSet<>(persons);
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    registers.find(People.KIND, ids).values().stream()
        .flatMap(record -> record.values().text("family").stream())
        .distinct()
        .sorted()
        .forEach(family ->
            containing(family).stream()
                .filter(kept -> kept.values().text("family").filter(family::equals).isPresent())
                .map(kept -> new PersonId(kept.id()))
                .forEach(all::add));
    return all;
  }

  private List<KeptRecord> containing(String words) {
    return words.isBlank()
        ? List.of()
        : registers
            .get(People.KIND)
            .list(
                new RecordQuery(
                    Map.of(),
                    Optional.empty(),
                    false,
                    words,
                    Sort.NEWEST,
                    Optional.empty(),
                    RecordQuery.LIMIT_MAX));
  }

  /** The keys of persons, to refer to them in a row. */
  public Map<UUID, String> keys(Set<PersonId> persons) {
    return registers.keys(
        People.KIND, persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet()));
  }
}
