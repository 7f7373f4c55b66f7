package org.inzira.transit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.MedicalClearances;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.transit.Travellers.Traveller.Numbered;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads those on the way, by a few queries however many they are. */
@Component
class Travellers {

  private final Registers registers;
  private final People people;
  private final Cases cases;
  private final MedicalClearances medical;

  Travellers(Registers registers, People people, @Lazy Cases cases, MedicalClearances medical) {
    this.registers = registers;
    this.people = people;
    this.cases = cases;
    this.medical = medical;
  }

  /**
   * Somebody on the way, as lists for nights and roads need them.
   *
   * @param called the number that people say aloud
   * @param of the open case, if there is one, with its number
   * @param needs what health says is needed on the way
   */
  record Traveller(
      PersonId person,
      String called,
      String name,
      String sex,
      Optional<BirthDate> birth,
      Optional<Numbered> of,
      Set<TravelCondition> needs) {

    /** Families beside each other. */
    static final Comparator<Traveller> BY_FAMILY =
        Comparator.comparing((Traveller one) -> one.number().isEmpty() ? "~" : one.number())
            .thenComparing(Traveller::called);

    Traveller {
      needs = Set.copyOf(needs);
    }

    /** A case by its number. */
    record Numbered(CaseId id, String number) {}

    String number() {
      return of.map(Numbered::number).orElse("");
    }

    /** In whole years; a birth of which only the year is known may be up to a year later. */
    OptionalInt ageYears(LocalDate on) {
      return birth.map(known -> known.ageYears(on)).orElseGet(OptionalInt::empty);
    }
  }

  /** Those of these persons who are there; an erased one is absent. */
  Map<PersonId, Traveller> of(Collection<PersonId> persons) {
    var ids = Set.copyOf(persons);
    var known = people.find(ids);
    var plain = ids.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    var names = registers.find(People.KIND, plain);
    var called = registers.spoken(People.KIND, plain);
    var numbers = numbers(ids);
    var needs = needs(ids);
    var found = new HashMap<PersonId, Traveller>();
    known.forEach((id, person) ->
        found.put(
            id,
            traveller(
                person,
                called.getOrDefault(id.value(), "—"),
                Optional.ofNullable(names.get(id.value())),
                Optional.ofNullable(numbers.get(id)),
                needs.getOrDefault(id, Set.of()))));
    return found;
  }

  private static Traveller traveller(
      Person person,
      String called,
      Optional<SavedRecord> named,
      Optional<Numbered> of,
      Set<TravelCondition> needs) {
    return new Traveller(
        person.id(),
        called,
        named.map(Travellers::name).orElse("—"),
        person.sex().code(),
        person.birthDate(),
        of,
        needs);
  }

  private static String name(SavedRecord person) {
    return Stream.of("given_name", "family_name")
        .flatMap(field -> person.values().text(field).stream())
        .collect(Collectors.joining(" "));
  }

  private Map<PersonId, Numbered> numbers(Set<PersonId> ids) {
    var open = cases.openCases(ids);
    Map<CaseId, CaseFile> files = cases.find(Set.copyOf(open.values()));
    var numbers = new HashMap<PersonId, Numbered>();
    open.forEach((person, id) ->
        Optional.ofNullable(files.get(id))
            .ifPresent(file -> numbers.put(person, new Numbered(id, file.number()))));
    return numbers;
  }

  private Map<PersonId, Set<TravelCondition>> needs(Set<PersonId> ids) {
    var needs = new HashMap<PersonId, Set<TravelCondition>>();
    medical
        .of(ids)
        .forEach((person, said) ->
            needs.computeIfAbsent(person, one -> new HashSet<>()).addAll(conditions(said)));
    return needs;
  }

  private static Set<TravelCondition> conditions(List<Clearance> said) {
    return said.stream()
        .flatMap(one ->
            one instanceof Clearance.Medical medical
                ? medical.conditions().stream()
                : Stream.empty())
        .collect(Collectors.toUnmodifiableSet());
  }

  static PersonId id(UUID person) {
    return new PersonId(person);
  }
}
