package org.inzira.orientation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A course that is planned or was held; it states nothing, its session does once it is closed. */
@Component
class CourseDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("course");

  private static final int DAYS_MAX = 14;

  /** Fifteen hours in three days are what the largest programme of this kind plans. */
  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "courses", Programme.RESETTLEMENT, "orientation.course")
          .fields(
              Field.required("destination", new Country(), "USA"),
              Field.required(
                  "curriculum", new Code(List.of("adult", "youth", "family", "other")), "adult"),
              Field.required("starts_on", new Day(false), "2022-09-05"),
              Field.required("ends_on", new Day(false), "2022-09-07"),
              Field.required("place", new Place(Set.of()), "RW55-MAHAMA"),
              Field.optional("room", new Text(60), "Hall 2"),
              Field.required("language", new Text(60), "Kinyarwanda"),
              Field.optional("interpreter", new Text(120), "Swahili, all three days"),
              Field.required("child_minding", new YesNo(), "yes"),
              Field.required("hours_a_day", new Whole(1, 12), "5"),
              Field.optional("hours_required", new Whole(1, 168), "15"),
              Field.required("places", new Whole(1, 500), "25"),
              Field.optional("implementing_partner", new Text(120), "Good Neighbours Circle"))
          .listed("starts_on", "destination", "curriculum", "place", "language", "places")
          .filteredBy("destination", "curriculum", "place")
          .sortedBy("starts_on")
          .searchedIn("room", "language")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  private final RecordReader records;

  CourseDefinition(@Lazy RecordReader records) {
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var enrolled = enrolments(drafts);
    var attended = attended(enrolled);
    for (var draft : drafts) {
      var span = Course.Span.of(draft.values());
      if (span.endsOn().isBefore(span.startsOn())) {
        complaints.about(draft, "ends_on", "OR-001");
      } else if (span.days().size() > DAYS_MAX) {
        complaints.about(draft, "ends_on", "OR-002", Integer.toString(DAYS_MAX));
      } else {
        check(draft, span, enrolled.getOrDefault(draft.id(), List.of()), attended, complaints);
      }
    }
  }

  private static void check(
      Draft draft,
      Course.Span span,
      List<SavedRecord> enrolled,
      Map<UUID, List<SavedRecord>> attended,
      Complaints complaints) {
    if (Course.required(draft.values(), span) > span.hoursPlanned()) {
      complaints.about(draft, "hours_required", "OR-003", Long.toString(span.hoursPlanned()));
    }
    if (draft.values().whole("places").orElseThrow() < enrolled.size()) {
      complaints.about(draft, "places", "OR-004", Integer.toString(enrolled.size()));
    }
    var days = span.days();
    var outside =
        enrolled.stream()
            .flatMap(one -> attended.getOrDefault(one.ref().id(), List.of()).stream())
            .flatMap(one -> one.values().day("held_on").stream())
            .filter(day -> !days.contains(day))
            .distinct()
            .count();
    if (outside > 0) {
      complaints.about(draft, "starts_on", "OR-005", Long.toString(outside));
    }
  }

  private Map<UUID, List<SavedRecord>> enrolments(List<Draft> drafts) {
    var ids = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    return by("course", records.list(EnrolmentDefinition.KIND, "course", ids));
  }

  private Map<UUID, List<SavedRecord>> attended(Map<UUID, List<SavedRecord>> enrolled) {
    var ids =
        enrolled.values().stream()
            .flatMap(List::stream)
            .map(one -> one.ref().id())
            .collect(Collectors.toUnmodifiableSet());
    return by("enrolment", records.list(CourseAttendanceDefinition.KIND, "enrolment", ids));
  }

  private static Map<UUID, List<SavedRecord>> by(String field, List<SavedRecord> all) {
    return new HashMap<>(
        all.stream()
            .collect(Collectors.groupingBy(one -> one.values().reference(field).orElseThrow())));
  }
}
