package org.inzira.orientation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.orientation.CourseBatches.Line;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.Gathering;
import org.inzira.resettlement.Gatherings;
import org.springframework.stereotype.Component;

/** The courses that are not over to which two sides are invited together. */
@Component
class SharedCourses implements Gatherings {

  private final Registers registers;
  private final CourseBatches batches;
  private final Clock clock;
  private final ZoneId zone;

  SharedCourses(Registers registers, CourseBatches batches, Clock clock, ZoneId zone) {
    this.registers = registers;
    this.batches = batches;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Gathering> shared(Set<PersonId> some, Set<PersonId> others) {
    var both = new HashSet<>(courses(some));
    both.retainAll(courses(others));
    var today = LocalDate.now(clock.withZone(zone));
    return registers.find(CourseDefinition.KIND, both).values().stream()
        .map(Course::of)
        .filter(course -> !course.span().endsOn().isBefore(today))
        .map(course ->
            new Gathering(course.ref(), course.key().value(), course.span().startsOn(), false))
        .toList();
  }

  private Set<UUID> courses(Set<PersonId> persons) {
    return invited(persons).stream()
        .map(one -> one.values().reference("course").orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<SavedRecord> invited(Set<PersonId> persons) {
    return registers.list(
        EnrolmentDefinition.KIND,
        "person",
        persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Outcome<Gathering> giveBack(
      Gathering gathering, Set<PersonId> some, Set<PersonId> others, String why) {
    var lines = new ArrayList<Line>();
    invited(some).stream()
        .filter(one -> one.values().reference("course").equals(Optional.of(gathering.at().id())))
        .forEach(one -> lines.add(Line.voiding(one.key().value(), why)));
    var refused = batches.bring(EnrolmentDefinition.KIND, lines, Optional.empty());
    return refused.isEmpty() ? Outcome.done(gathering) : Outcome.refused(refused);
  }
}
