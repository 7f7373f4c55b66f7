package org.inzira.orientation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.PersonId;
import org.inzira.orientation.Roster.Participant;
import org.inzira.people.People;
import org.inzira.registers.FieldValues;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads courses with those invited, by a few queries however many they are. */
@Component
class Rosters {

  private final Registers records;
  private final Cases cases;

  Rosters(Registers records, @Lazy Cases cases) {
    this.records = records;
    this.cases = cases;
  }

  Optional<Course> course(UUID id) {
    return Optional.ofNullable(records.find(CourseDefinition.KIND, Set.of(id)).get(id))
        .map(Course::of);
  }

  Optional<Roster> find(UUID course) {
    return course(course).map(this::roster);
  }

  Roster roster(Course course) {
    var enrolled = records.list(EnrolmentDefinition.KIND, "course", Set.of(course.id()));
    var days = days(enrolled);
    var names = records.find(People.KIND, persons(enrolled));
    var called = records.spoken(People.KIND, persons(enrolled));
    var open =
        cases.openCases(enrolled.stream().map(one -> person(one.values())).distinct().toList());
    var numbers = numbers(open);
    return new Roster(
        course,
        enrolled.stream()
            .map(one -> participant(one, names, called, numbers, open, days))
            .sorted(
                Comparator.comparing((Participant one) -> one.caseNumber().orElse("~"))
                    .thenComparing(Participant::number))
            .toList());
  }

  private Map<UUID, Set<LocalDate>> days(List<SavedRecord> enrolled) {
    var ids = enrolled.stream().map(one -> one.ref().id()).collect(Collectors.toUnmodifiableSet());
    return new HashMap<>(
        records.list(CourseAttendanceDefinition.KIND, "enrolment", ids).stream()
            .map(SavedRecord::values)
            .collect(
                Collectors.groupingBy(
                    CourseAttendanceDefinition::enrolment,
                    Collectors.mapping(
                        CourseAttendanceDefinition::heldOn, Collectors.toUnmodifiableSet()))));
  }

  private static Set<UUID> persons(List<SavedRecord> enrolled) {
    return enrolled.stream()
        .map(one -> person(one.values()).value())
        .collect(Collectors.toUnmodifiableSet());
  }

  static PersonId person(FieldValues enrolment) {
    return new PersonId(enrolment.reference("person").orElseThrow());
  }

  private Map<PersonId, String> numbers(Map<PersonId, CaseId> open) {
    var files = cases.find(Set.copyOf(open.values()));
    var numbers = new HashMap<PersonId, String>();
    open.forEach((person, id) ->
        Optional.ofNullable(files.get(id))
            .map(CaseFile::number)
            .ifPresent(number -> numbers.put(person, number)));
    return numbers;
  }

  private static Participant participant(
      SavedRecord enrolment,
      Map<UUID, SavedRecord> names,
      Map<UUID, String> called,
      Map<PersonId, String> numbers,
      Map<PersonId, CaseId> open,
      Map<UUID, Set<LocalDate>> days) {
    var person = person(enrolment.values());
    var known = Optional.ofNullable(names.get(person.value()));
    return new Participant(
        enrolment.ref().id(),
        enrolment.key().value(),
        person,
        called.getOrDefault(person.value(), "—"),
        known.map(one -> name(one.values())).orElse("—"),
        Optional.ofNullable(numbers.get(person)),
        Optional.ofNullable(open.get(person)),
        days.getOrDefault(enrolment.ref().id(), Set.of()));
  }

  private static String name(FieldValues person) {
    return Stream.of("given_name", "family_name")
        .flatMap(field -> person.text(field).stream())
        .collect(Collectors.joining(" "));
  }
}
