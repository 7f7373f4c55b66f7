package org.inzira.health.clinic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Moment;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
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

/** That somebody came to a clinic on a day: by which paper known, with whose words and consent. */
@Component
class VisitDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("visit");

  static final int MINOR_YEARS_BELOW = 18;

  static final List<String> DOCUMENTS =
      List.of(
          "refugee_card",
          "proof_of_registration",
          "national_card",
          "passport",
          "travel_document",
          "birth_certificate",
          "none");
  static final List<String> INTERPRETERS = List.of("not_needed", "present", "missing");
  static final List<String> RELATIONS =
      List.of("mother", "father", "grandparent", "sibling", "legal_guardian", "other", "alone");
  static final List<String> ASSENTS = List.of("given", "refused", "too_young");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "visits", Programme.HEALTH, "health.visit")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("clinic", new Reference(ClinicDefinition.KIND), "CL-KIGALI"),
              Field.optional("appointment", new Reference(AppointmentDefinition.KIND), "AP-0001"),
              Field.required("came_at", new Moment(true), "2022-01-17T08:05"),
              Field.optional("ticket", new Whole(1, 9_999), "7"),
              Field.required("document", new Code(DOCUMENTS), "refugee_card"),
              Field.required(
                  "identity", new Code(List.of("fits", "does_not_fit", "settled")), "fits"),
              Field.required("checked_by", new Text(60), "nurse"),
              Field.required("interpreter", new Code(INTERPRETERS), "not_needed"),
              Field.optional("language", new Text(40), "Kiswahili"),
              Field.optional("interpreter_name", new Text(80), ""),
              Field.optional("guardian", new Text(80), "Aunt of the child"),
              Field.optional("guardian_relation", new Code(RELATIONS), "other"),
              Field.optional("assent", new Code(ASSENTS), "given"),
              Field.optional("ended_at", new Moment(true), "2022-01-17T11:40"),
              Field.optional(
                  "ended", new Code(List.of("finished", "left_unseen", "stopped")), "finished"),
              Field.optional("entered_later", new YesNo(), ""),
              Field.optional("note", new Text(300), "came with two children"))
          .listed("came_at", "person", "clinic", "identity", "interpreter", "ended")
          .filteredBy("identity", "interpreter", "ended")
          .sortedBy("came_at")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final RecordReader records;
  private final People people;
  private final TurnRows turns;
  private final ClinicLocks locks;
  private final Clock clock;
  private final ZoneId zone;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  VisitDefinition(
      @Lazy RecordReader records,
      People people,
      TurnRows turns,
      ClinicLocks locks,
      Clock clock,
      ZoneId zone) {
    this.records = records;
    this.people = people;
    this.turns = turns;
    this.locks = locks;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    locks.hold(drafts.stream().map(draft -> person(draft.values()).toString()).toList());
    checkPersons(drafts, complaints);
    records
        .repeated(KIND, "person", drafts, this::said)
        .forEach((draft, _) -> complaints.about(draft, "came_at", "CD-010"));
    checkAppointments(drafts, complaints);
    for (var draft : drafts) {
      checkWords(draft, complaints);
      checkEnd(draft, complaints);
    }
  }

  /** Somebody comes to a clinic once a day; who comes back is sent to a station again. */
  private List<Object> said(FieldValues values) {
    return List.of(person(values), clinic(values), day(values));
  }

  private void checkPersons(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> Optional.of(day(values)))
        .forEach(draft -> complaints.about(draft, "came_at", "CD-011"));
    var known = people.find(drafts.stream().map(Draft::values).toList(), "person");
    for (var draft : drafts) {
      var person = Optional.ofNullable(known.get(new PersonId(person(draft.values()))));
      if (person.filter(one -> isMinor(one, day(draft.values()))).isPresent()) {
        checkGuardian(draft, complaints);
      }
    }
  }

  /** Whose birth is not known is taken for grown up. */
  static boolean isMinor(Person person, LocalDate on) {
    return person
        .birthDate()
        .map(born -> born.ageYears(on))
        .filter(age -> age.isPresent() && age.getAsInt() < MINOR_YEARS_BELOW)
        .isPresent();
  }

  private static void checkGuardian(Draft draft, Complaints complaints) {
    var relation = draft.values().text("guardian_relation");
    if (relation.isEmpty()) {
      complaints.about(draft, "guardian_relation", "CD-012");
    } else if (!relation.get().equals("alone") && draft.values().text("guardian").isEmpty()) {
      complaints.about(draft, "guardian", "CD-013");
    }
    if (draft.values().text("assent").isEmpty()) {
      complaints.about(draft, "assent", "CD-014");
    }
  }

  private void checkAppointments(List<Draft> drafts, Complaints complaints) {
    var asked =
        drafts.stream()
            .flatMap(draft -> draft.values().reference("appointment").stream())
            .collect(Collectors.toUnmodifiableSet());
    var found = records.find(AppointmentDefinition.KIND, asked);
    for (var draft : drafts) {
      draft
          .values()
          .reference("appointment")
          .map(found::get)
          .filter(appointment -> !isTheirs(appointment.values(), draft.values()))
          .ifPresent(appointment ->
              complaints.about(draft, "appointment", "CD-015", appointment.key().value()));
    }
  }

  private boolean isTheirs(FieldValues appointment, FieldValues visit) {
    return AppointmentDefinition.person(appointment).equals(person(visit))
        && AppointmentDefinition.clinic(appointment).equals(clinic(visit))
        && AppointmentDefinition.day(appointment).equals(day(visit));
  }

  private static void checkWords(Draft draft, Complaints complaints) {
    var values = draft.values();
    boolean needed = !values.text("interpreter").orElseThrow().equals("not_needed");
    if (needed && values.text("language").isEmpty()) {
      complaints.about(draft, "language", "CD-016");
    }
    if (values.text("document").orElseThrow().equals("none")
        && values.text("identity").orElseThrow().equals("fits")
        && values.text("note").isEmpty()) {
      complaints.about(draft, "note", "CD-017");
    }
  }

  private static void checkEnd(Draft draft, Complaints complaints) {
    var values = draft.values();
    var ended = values.moment("ended_at");
    if (ended.isPresent() != values.text("ended").isPresent()
        || ended.filter(at -> at.isBefore(cameAt(values))).isPresent()) {
      complaints.about(draft, "ended_at", "CD-018");
    }
  }

  /** Whoever was put down by mistake waits nowhere any more. */
  @Override
  public void voided(List<SavedRecord> visits) {
    visits.forEach(visit -> turns.endAll(visit.ref().id(), "voided", clock.instant()));
  }

  private LocalDate day(FieldValues values) {
    return cameAt(values).atZone(zone).toLocalDate();
  }

  static Instant cameAt(FieldValues values) {
    return values.moment("came_at").orElseThrow();
  }

  static UUID person(FieldValues values) {
    return values.reference("person").orElseThrow();
  }

  static UUID clinic(FieldValues values) {
    return values.reference("clinic").orElseThrow();
  }
}
