package org.inzira.health.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.clinic.ClinicBatches.Line;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Gives places of a clinic's day to persons and families, moves them and takes them back. */
@Component
public class Appointments {

  public static final int LINES_MAX = 60;

  private final Attendees attendees;
  private final AppointmentRows rows;
  private final ClinicBatches batches;
  private final ClinicLocks locks;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;

  Appointments(
      Attendees attendees,
      AppointmentRows rows,
      ClinicBatches batches,
      ClinicLocks locks,
      Registers registers,
      Transactions transactions,
      Trail trail) {
    this.attendees = attendees;
    this.rows = rows;
    this.batches = batches;
    this.locks = locks;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
  }

  /** What was asked for, as it was written. */
  public record Asked(String numbers, boolean families, String slot, String purpose, String note) {

    public static Asked nothing() {
      return new Asked("", false, Slot.MORNING.code(), "assessment", "");
    }
  }

  /**
   * A place for each of them or for none. Refused: nothing or too many written ({@code CD-030}), a
   * number that is nobody's ({@code CD-031}, by its line, since what was typed may be a name), and
   * as the kind of record refuses: who is expected that day already ({@code CD-003}), no room
   * ({@code CD-004} with the next day that has it, {@code CD-005} without).
   */
  public Outcome<Integer> book(Clinic clinic, LocalDate day, Asked asked) {
    return switch (read(asked)) {
      case Outcome.Refused<Set<PersonId>>(var refusals) -> Outcome.refused(refusals);
      case Outcome.Done<Set<PersonId>>(var persons) ->
          transactions.write(() -> {
            var keys = attendees.keys(persons);
            var lines =
                persons.stream()
                    .map(one -> keys.getOrDefault(one.value(), ""))
                    .map(person -> line(clinic, day, person, asked))
                    .toList();
            return bring(clinic.ref(), lines, "booked");
          });
    };
  }

  private static Line line(Clinic clinic, LocalDate day, String person, Asked asked) {
    return new Line(
        "AP-" + UUID.randomUUID(),
        Map.of(
            "person", person,
            "clinic", clinic.key(),
            "day", day.toString(),
            "slot", asked.slot(),
            "purpose", asked.purpose(),
            "state", "booked",
            "note", asked.note()),
        0);
  }

  private Outcome<Set<PersonId>> read(Asked asked) {
    var lines =
        Arrays.stream(asked.numbers().split("[\\n,;]"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (lines.isEmpty() || lines.size() > LINES_MAX) {
      return Outcome.refused(numbers(Refusal.of("CD-030", Integer.toString(LINES_MAX))));
    }
    var persons = new LinkedHashSet<PersonId>();
    var refusals = new ArrayList<Refusal>();
    for (int at = 0; at < lines.size(); at++) {
      var found = attendees.named(lines.get(at));
      found.ifPresent(persons::add);
      if (found.isEmpty()) {
        refusals.add(numbers(Refusal.of("CD-031", Integer.toString(at + 1))));
      }
    }
    return refusals.isEmpty()
        ? Outcome.done(asked.families() ? attendees.withFamilies(persons) : persons)
        : Outcome.refused(refusals);
  }

  private static Refusal numbers(Refusal refusal) {
    return refusal.at(Location.field("numbers"));
  }

  /**
   * Another day for an appointment: the old one stays, as moved and why. Refused when it changed
   * since it was looked at ({@code CD-032}), is not booked any more ({@code CD-033}), has led to a
   * visit ({@code CD-034}), and as {@link #book} refuses a day.
   */
  public Outcome<Integer> move(UUID id, int version, LocalDate day, String slot, String reason) {
    return change(
        id,
        version,
        kept -> {
          var values = registers.get(AppointmentDefinition.KIND).written(kept);
          var other = new java.util.HashMap<>(values);
          other.put("day", day.toString());
          other.put("slot", slot);
          return List.of(
              state(kept, Map.of("state", "moved", "reason", reason, "moved_to", day.toString())),
              new Line("AP-" + UUID.randomUUID(), other, 0));
        });
  }

  /** The appointment is off. Refused as {@link #move}. */
  public Outcome<Integer> cancel(UUID id, int version, String reason) {
    return change(
        id, version, kept -> List.of(state(kept, Map.of("state", "cancelled", "reason", reason))));
  }

  private Outcome<Integer> change(
      UUID id, int version, java.util.function.Function<KeptRecord, List<Line>> lines) {
    return transactions.write(() -> {
      locks.hold(List.of(id.toString()));
      var kept = registers.get(AppointmentDefinition.KIND).find(id).filter(KeptRecord::isStanding);
      if (kept.isEmpty() || kept.get().version() != version) {
        return Outcome.refused(Refusal.of("CD-032"));
      }
      if (!kept.get().values().text("state").orElseThrow().equals("booked")) {
        return Outcome.refused(Refusal.of("CD-033"));
      }
      if (isKept(id)) {
        return Outcome.refused(Refusal.of("CD-034"));
      }
      return bring(new RecordRef(AppointmentDefinition.KIND, id), lines.apply(kept.get()), "saved");
    });
  }

  private boolean isKept(UUID appointment) {
    return !registers.list(VisitDefinition.KIND, "appointment", Set.of(appointment)).isEmpty();
  }

  /**
   * Those who were expected and did not come. Refused: nobody chosen ({@code CD-035}), one that
   * came or is not booked ({@code CD-036}), a day that is still to come ({@code CD-037}).
   */
  public Outcome<Integer> missed(Clinic clinic, LocalDate day, Set<UUID> chosen, LocalDate today) {
    if (chosen.isEmpty()) {
      return Outcome.refused(Refusal.of("CD-035"));
    }
    if (day.isAfter(today)) {
      return Outcome.refused(Refusal.of("CD-037"));
    }
    return transactions.write(() -> {
      locks.hold(chosen.stream().map(UUID::toString).toList());
      var open = new LinkedHashSet<UUID>();
      rows.of(clinic.id(), day).stream()
          .filter(one -> one.state().equals("booked") && one.visit().isEmpty())
          .forEach(one -> open.add(one.id()));
      if (!open.containsAll(chosen)) {
        return Outcome.refused(Refusal.of("CD-036"));
      }
      var register = registers.get(AppointmentDefinition.KIND);
      var lines =
          chosen.stream()
              .flatMap(id -> register.find(id).stream())
              .map(kept -> state(kept, Map.of("state", "no_show")))
              .toList();
      return bring(clinic.ref(), lines, "saved");
    });
  }

  private Line state(KeptRecord kept, Map<String, String> changes) {
    return batches.changed(AppointmentDefinition.KIND, kept, changes);
  }

  private Outcome<Integer> bring(RecordRef about, List<Line> lines, String done) {
    var refused = batches.bring(AppointmentDefinition.KIND, lines);
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    trail.did(done, about);
    return Outcome.done(lines.size());
  }
}
