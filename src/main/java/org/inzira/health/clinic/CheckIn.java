package org.inzira.health.clinic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.kernel.Acting;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Puts down who came, by which paper they are known, and lets them wait for the first station. */
@Component
public class CheckIn {

  private final Attendees attendees;
  private final ClinicDays days;
  private final VisitRows visits;
  private final TurnRows turns;
  private final ClinicLocks locks;
  private final Registers registers;
  private final Transactions transactions;
  private final Acting acting;
  private final Trail trail;

  CheckIn(
      Attendees attendees,
      ClinicDays days,
      VisitRows visits,
      TurnRows turns,
      ClinicLocks locks,
      Registers registers,
      Transactions transactions,
      Acting acting,
      Trail trail) {
    this.attendees = attendees;
    this.days = days;
    this.visits = visits;
    this.turns = turns;
    this.locks = locks;
    this.registers = registers;
    this.transactions = transactions;
    this.acting = acting;
    this.trail = trail;
  }

  /**
   * Who is there, and what was written of them.
   *
   * @param appointment for which they came, unless they came without one
   * @param values fields of a visit by name
   */
  public record Arrival(PersonId person, Optional<UUID> appointment, Map<String, String> values) {

    public Arrival {
      values = Map.copyOf(values);
    }
  }

  /**
   * They are there, and wait for a station; whose paper does not fit waits for no station until a
   * physician has settled it. Refused: a station that the clinic lacks ({@code CD-023}), and as the
   * kind of record refuses: who was here today already ({@code CD-010}), a minor without guardian
   * or assent ({@code CD-012} to {@code CD-014}), an interpreter without a language ({@code
   * CD-016}).
   */
  public Outcome<UUID> in(Clinic clinic, Arrival arrival, String station) {
    var first = Station.find(station).filter(clinic.stations()::contains);
    if (first.isEmpty()) {
      return Outcome.refused(Refusal.of("CD-023").at(Location.field("station")));
    }
    return transactions.write(() -> {
      locks.hold(List.of(clinic.id() + " " + days.today() + " tickets"));
      var now = days.now().truncatedTo(ChronoUnit.SECONDS);
      return switch (registers
          .get(VisitDefinition.KIND)
          .save(record(clinic, arrival, now), OptionalInt.empty())) {
        case Outcome.Refused<Register.Saved>(var refusals) -> Outcome.refused(refusals);
        case Outcome.Done<Register.Saved>(var saved) -> {
          if (!arrival.values().getOrDefault("identity", "").equals("does_not_fit")) {
            turns.add(entry(saved.id(), clinic, first.get(), days.now()));
          }
          trail.did("checked-in", new RecordRef(VisitDefinition.KIND, saved.id()));
          yield Outcome.done(saved.id());
        }
      };
    });
  }

  private static TurnRows.Entry entry(UUID visit, Clinic clinic, Station first, Instant now) {
    return new TurnRows.Entry(UUID.randomUUID(), visit, clinic.id(), first, now, null, false);
  }

  private FieldRecord record(Clinic clinic, Arrival arrival, Instant now) {
    var today = days.today();
    var ticket = visits.nextTicket(clinic.id(), days.start(today), days.start(today.plusDays(1)));
    var values = new HashMap<>(arrival.values());
    values.values().removeIf(String::isBlank);
    values.put(
        "person",
        attendees.keys(Set.of(arrival.person())).getOrDefault(arrival.person().value(), ""));
    values.put("clinic", clinic.key());
    arrival
        .appointment()
        .map(id -> registers.keys(AppointmentDefinition.KIND, Set.of(id)).getOrDefault(id, ""))
        .ifPresent(key -> values.put("appointment", key));
    values.put("came_at", now.toString());
    values.put("ticket", Integer.toString(ticket));
    values.put("checked_by", acting.account().value());
    return new FieldRecord(
        Location.field(""), "VS-" + UUID.randomUUID(), values, Optional.empty(), Optional.empty());
  }
}
