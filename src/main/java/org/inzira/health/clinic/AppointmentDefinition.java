package org.inzira.health.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.health.clinic.Openings.Opening;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** That somebody is expected at a clinic on a part of a day. A moved one stays as it was. */
@Component
class AppointmentDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("appointment");

  static final List<String> PURPOSES =
      List.of(
          "assessment",
          "vaccination",
          "laboratory",
          "follow_up",
          "counselling",
          "before_departure",
          "other");

  /** Why an appointment was moved or cancelled; never what is wrong with somebody. */
  static final List<String> REASONS =
      List.of("client_asked", "transport", "clinic_full", "clinic_closed", "journey", "other");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "appointments", Programme.HEALTH, "health.appointment")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("clinic", new Reference(ClinicDefinition.KIND), "CL-KIGALI"),
              Field.required("day", new Day(false), "2022-01-17"),
              Field.required("slot", new Code(List.of("morning", "afternoon")), "morning"),
              Field.required("purpose", new Code(PURPOSES), "assessment"),
              Field.required(
                  "state", new Code(List.of("booked", "moved", "cancelled", "no_show")), "booked"),
              Field.optional("reason", new Code(REASONS), ""),
              Field.optional("moved_to", new Day(false), ""),
              Field.optional("note", new Text(200), "comes from Mahama by bus"))
          .listed("day", "slot", "person", "clinic", "purpose", "state")
          .filteredBy("slot", "purpose", "state")
          .sortedBy("day")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final AppointmentRows rows;
  private final ClinicLocks locks;

  AppointmentDefinition(AppointmentRows rows, ClinicLocks locks) {
    this.rows = rows;
    this.locks = locks;
  }

  /** What several want together: a part of a clinic's day. */
  private record Wanted(UUID clinic, Opening opening) {}

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    drafts.forEach(draft -> checkReason(draft, complaints));
    var booked = drafts.stream().filter(draft -> isBooked(draft.values())).toList();
    locks.hold(
        booked.stream()
            .flatMap(draft ->
                Stream.of(
                    clinic(draft.values()) + " " + day(draft.values()),
                    person(draft.values()).toString()))
            .toList());
    checkPersons(booked, drafts, complaints);
    booked.stream()
        .collect(Collectors.groupingBy(draft -> wanted(draft.values())))
        .forEach((wanted, asked) -> checkPlaces(wanted, asked, drafts, complaints));
  }

  private static void checkReason(Draft draft, Complaints complaints) {
    var state = draft.values().text("state").orElseThrow();
    boolean changed = state.equals("moved") || state.equals("cancelled");
    if (changed != draft.values().text("reason").isPresent()) {
      complaints.about(draft, "reason", changed ? "CD-006" : "CD-007");
    }
    if (state.equals("moved") != draft.values().day("moved_to").isPresent()) {
      complaints.about(draft, "moved_to", "CD-008");
    }
  }

  /** Nobody is expected twice on one day. */
  private void checkPersons(List<Draft> booked, List<Draft> drafts, Complaints complaints) {
    var had = rows.booked(booked.stream().map(draft -> person(draft.values())).toList());
    drafts.forEach(draft -> had.remove(draft.id()));
    for (var draft : booked) {
      var said = new AppointmentRows.Booked(person(draft.values()), day(draft.values()));
      if (had.containsValue(said)) {
        complaints.about(draft, "day", "CD-003", "day." + said.day());
      }
      had.put(draft.id(), said);
    }
  }

  /** Who had a place there before keeps it; of the others all find room or all are told where. */
  private void checkPlaces(
      Wanted wanted, List<Draft> asked, List<Draft> drafts, Complaints complaints) {
    var opening = wanted.opening();
    var without = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    var kept = rows.inPlace(wanted.clinic(), opening);
    var fresh = asked.stream().filter(draft -> !kept.contains(draft.id())).toList();
    var openings = rows.openings(wanted.clinic(), opening.day(), without);
    int free = openings.free(opening) - (asked.size() - fresh.size());
    if (fresh.size() <= free) {
      return;
    }
    var other = openings.firstFree(opening.day(), asked.size()).filter(one -> !one.equals(opening));
    fresh.forEach(draft -> full(draft, opening, openings.places(opening), other, complaints));
  }

  private static void full(
      Draft draft, Opening opening, int places, Optional<Opening> other, Complaints complaints) {
    var day = "day." + opening.day();
    var said = Integer.toString(places);
    if (other.isPresent()) {
      complaints.about(
          draft,
          "day",
          "CD-004",
          day,
          opening.slot().label(),
          said,
          "day." + other.get().day(),
          other.get().slot().label());
    } else {
      complaints.about(draft, "day", "CD-005", day, opening.slot().label(), said);
    }
  }

  /** Who did not come had a place all the same. */
  private static boolean isBooked(FieldValues values) {
    return values
        .text("state")
        .filter(state -> AppointmentRows.IN_PLACE.contains(state))
        .isPresent();
  }

  private static Wanted wanted(FieldValues values) {
    return new Wanted(clinic(values), new Opening(day(values), slot(values)));
  }

  static UUID clinic(FieldValues values) {
    return values.reference("clinic").orElseThrow();
  }

  static UUID person(FieldValues values) {
    return values.reference("person").orElseThrow();
  }

  static LocalDate day(FieldValues values) {
    return values.day("day").orElseThrow();
  }

  static Slot slot(FieldValues values) {
    return values.text("slot").flatMap(Slot::find).orElseThrow();
  }
}
