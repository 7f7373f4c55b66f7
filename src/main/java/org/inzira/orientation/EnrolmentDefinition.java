package org.inzira.orientation;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.inzira.resettlement.Cases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That a person is invited to a course; never counted as such. */
@Component
class EnrolmentDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("enrolment");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "enrolments", Programme.RESETTLEMENT, "orientation.enrolment")
          .fields(
              Field.required("course", new Reference(CourseDefinition.KIND), "CO-2022-014"),
              Field.required("person", new Reference(People.KIND), "P-2022-0001"))
          .listed("course", "person")
          .aboutPerson("person")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  private final RecordReader records;
  private final CourseLocks locks;
  private final Cases cases;

  EnrolmentDefinition(@Lazy RecordReader records, CourseLocks locks, @Lazy Cases cases) {
    this.cases = cases;
    this.records = records;
    this.locks = locks;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    locks.hold(drafts.stream().map(draft -> course(draft.values())).toList());
    records
        .repeated(KIND, "course", drafts, EnrolmentDefinition::seat)
        .forEach((draft, other) -> complaints.about(draft, "person", "OR-010", other.value()));
    checkPlaces(drafts, complaints);
    checkMeeting(drafts, complaints);
  }

  /** Some must not meet; the sentence says neither whom nor why. */
  private void checkMeeting(List<Draft> drafts, Complaints complaints) {
    var byCourse = drafts.stream().collect(Collectors.groupingBy(draft -> course(draft.values())));
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    var invited =
        records.list(KIND, "course", byCourse.keySet()).stream()
            .filter(kept -> !drafted.contains(kept.ref().id()))
            .collect(
                Collectors.groupingBy(
                    kept -> course(kept.values()),
                    Collectors.mapping(kept -> person(kept.values()), Collectors.toSet())));
    byCourse.forEach((course, asked) -> {
      var there = new HashSet<>(invited.getOrDefault(course, Set.of()));
      var all = new HashSet<>(there);
      asked.forEach(draft -> all.add(person(draft.values())));
      var apart = cases.keptApart(all);
      for (var draft : asked) {
        var person = person(draft.values());
        if (Collections.disjoint(apart.getOrDefault(person, Set.of()), there)) {
          there.add(person);
        } else {
          complaints.about(draft, "person", "OR-015");
        }
      }
    });
  }

  private static PersonId person(FieldValues values) {
    return new PersonId(values.reference("person").orElseThrow());
  }

  private static UUID course(FieldValues values) {
    return values.reference("course").orElseThrow();
  }

  private static List<UUID> seat(FieldValues values) {
    return List.of(course(values), values.reference("person").orElseThrow());
  }

  private void checkPlaces(List<Draft> drafts, Complaints complaints) {
    var byCourse = drafts.stream().collect(Collectors.groupingBy(draft -> course(draft.values())));
    var courses = records.find(CourseDefinition.KIND, byCourse.keySet());
    var taken = taken(drafts, byCourse);
    byCourse.forEach((id, invited) -> {
      var course = courses.get(id);
      var places = course == null ? 0 : course.values().whole("places").orElseThrow();
      var free = Math.max(0, places - taken.getOrDefault(id, 0L));
      invited.stream()
          .skip(free)
          .forEach(draft ->
              complaints.about(
                  draft, "course", "OR-011", Long.toString(places), Long.toString(free)));
    });
  }

  /** The places that others have; a draft stands in the place of what is kept of itself. */
  private Map<UUID, Long> taken(List<Draft> drafts, Map<UUID, List<Draft>> byCourse) {
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    return new HashMap<>(
        records.list(KIND, "course", byCourse.keySet()).stream()
            .filter(kept -> !drafted.contains(kept.ref().id()))
            .collect(Collectors.groupingBy(kept -> course(kept.values()), Collectors.counting())));
  }
}
