package org.inzira.orientation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That somebody who was invited was there on a day of the course. */
@Component
class CourseAttendanceDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("course-attendance");

  private static final RecordShape SHAPE =
      RecordShape.of(
              KIND, "course_attendance", Programme.RESETTLEMENT, "orientation.course_attendance")
          .fields(
              Field.required("enrolment", new Reference(EnrolmentDefinition.KIND), "EN-2022-0102"),
              Field.required("held_on", new Day(true), "2022-09-05"))
          .listed("held_on", "enrolment")
          .sortedBy("held_on")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  private final RecordReader records;

  CourseAttendanceDefinition(@Lazy RecordReader records) {
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    records
        .repeated(KIND, "enrolment", drafts, CourseAttendanceDefinition::day)
        .forEach((draft, other) -> complaints.about(draft, "held_on", "OR-021", other.value()));
    var enrolments =
        records.find(
            EnrolmentDefinition.KIND,
            drafts.stream()
                .map(draft -> enrolment(draft.values()))
                .collect(Collectors.toUnmodifiableSet()));
    var courses =
        records.find(
            CourseDefinition.KIND,
            enrolments.values().stream()
                .map(CourseAttendanceDefinition::course)
                .collect(Collectors.toUnmodifiableSet()));
    for (var draft : drafts) {
      var enrolment = enrolments.get(enrolment(draft.values()));
      var course = enrolment == null ? null : courses.get(course(enrolment));
      if (course == null || !Course.of(course).span().days().contains(heldOn(draft.values()))) {
        complaints.about(draft, "held_on", "OR-020");
      }
    }
  }

  static UUID enrolment(FieldValues values) {
    return values.reference("enrolment").orElseThrow();
  }

  static LocalDate heldOn(FieldValues values) {
    return values.day("held_on").orElseThrow();
  }

  private static UUID course(SavedRecord enrolment) {
    return enrolment.values().reference("course").orElseThrow();
  }

  private static List<Object> day(FieldValues values) {
    return List.of(enrolment(values), heldOn(values));
  }
}
