package org.inzira.activities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A named person at a session; who was only invited is kept and never counted. */
@Component
class AttendanceDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("attendance");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "attendance", Programme.SUPPORT, "activities.attendance")
          .fields(
              Field.required("session", new Reference(SessionDefinition.KIND), "S-2022-014"),
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required(
                  "status", new Code(List.of("invited", "attended", "completed")), "completed"))
          .listed("session", "person", "status")
          .filteredBy("status")
          .aboutPerson("person")
          .readBy(Role.FIELD_OFFICER)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.FIELD_OFFICER);

  private final People people;
  private final RecordReader records;
  private final Whereabouts whereabouts;

  AttendanceDefinition(People people, @Lazy RecordReader records, Whereabouts whereabouts) {
    this.people = people;
    this.records = records;
    this.whereabouts = whereabouts;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var held = sessions(drafts.stream().map(Draft::values).toList());
    people
        .beforeBirth(drafts, "person", values -> startOf(values, held))
        .forEach(draft -> complaints.about(draft, "person", "AC-010"));
    records
        .repeated(KIND, "session", drafts, AttendanceDefinition::seat)
        .forEach((draft, other) -> complaints.about(draft, "person", "AC-011", other.value()));
  }

  private static Optional<LocalDate> startOf(FieldValues values, Map<UUID, SavedRecord> held) {
    return values
        .reference("session")
        .map(held::get)
        .map(session -> Session.of(session.values()).startsOn());
  }

  private static List<UUID> seat(FieldValues values) {
    return List.of(
        values.reference("session").orElseThrow(), values.reference("person").orElseThrow());
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> attendances) {
    var held = sessions(attendances.stream().map(SavedRecord::values).toList());
    return people.facts(attendances, "person", (record, person) -> facts(record, person, held));
  }

  private List<Fact> facts(SavedRecord record, Person person, Map<UUID, SavedRecord> held) {
    var session = record.values().reference("session").map(held::get);
    var came = record.values().text("status").filter(status -> !status.equals("invited"));
    return session.isPresent() && came.isPresent()
        ? List.of(fact(record, person, session.get()))
        : List.of();
  }

  /** An attendance without a project of its own belongs to that of its session. */
  private Fact fact(SavedRecord record, Person person, SavedRecord held) {
    var session = Session.of(held.values());
    var known = people.dimensions(person, session.startsOn());
    return new Fact(
        ActivitiesChart.PARTICIPANTS,
        session.startsOn(),
        Optional.of(person.subject()),
        session.participation(known, whereabouts),
        record.projects().isEmpty() ? held.projects() : record.projects(),
        1);
  }

  private Map<UUID, SavedRecord> sessions(Collection<FieldValues> attendances) {
    return records.find(
        SessionDefinition.KIND,
        attendances.stream()
            .flatMap(values -> values.reference("session").stream())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
