package org.inzira.boarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.springframework.stereotype.Component;

/**
 * Lets a passenger through the gate by the word of two: movement asks with a reason, another
 * account decides. Nothing of it is ever changed, and both are on the trail of the person.
 */
@Component
public class Overrides {

  private static final int REASON_LENGTH_MAX = 500;

  private final OverrideRows rows;
  private final ListedRows places;
  private final Flights flights;
  private final Gate gate;
  private final Transactions transactions;
  private final Trail trail;
  private final Stamp stamp;

  Overrides(
      OverrideRows rows,
      ListedRows places,
      Flights flights,
      Gate gate,
      Transactions transactions,
      Trail trail,
      Stamp stamp) {
    this.rows = rows;
    this.places = places;
    this.flights = flights;
    this.gate = gate;
    this.transactions = transactions;
    this.trail = trail;
    this.stamp = stamp;
  }

  /**
   * Asks that a passenger may fly in spite of what does not hold now. Refused: no such passenger
   * ({@code BO-011}), no reason or too long a one ({@code BO-040}), nothing that blocks ({@code
   * BO-041}), one asked already and not decided ({@code BO-042}).
   */
  public Outcome<UUID> ask(FlightId flight, PersonId person, String reason) {
    return transactions.write(() -> {
      places.hold(flight);
      var blocking = flights.find(flight).stream().flatMap(one -> against(one, person)).toList();
      var refusals = new ArrayList<Refusal>();
      if (reason.isBlank() || reason.length() > REASON_LENGTH_MAX) {
        refusals.add(Refusal.of("BO-040"));
      }
      if (blocking.isEmpty()) {
        refusals.add(Refusal.of("BO-041"));
      }
      if (rows.list(flight).stream()
          .anyMatch(asked -> asked.isOpen() && asked.person().equals(person))) {
        refusals.add(Refusal.of("BO-042"));
      }
      return refusals.isEmpty()
          ? Outcome.done(ask(flight, person, reason, blocking))
          : Outcome.refused(refusals);
    });
  }

  private Stream<String> against(Flight flight, PersonId person) {
    return flights.standing(flight.id()).stream()
        .filter(
            booking -> booking.passengers().stream().anyMatch(one -> one.person().equals(person)))
        .flatMap(booking -> gate.blocking(flight, booking).getOrDefault(person, List.of()).stream())
        .map(objection -> Gate.covers(objection, flight));
  }

  private UUID ask(FlightId flight, PersonId person, String reason, List<String> blocking) {
    var id = UUID.randomUUID();
    rows.ask(
        new GateOverride(
            id,
            flight,
            person,
            blocking.stream().sorted().toList(),
            reason.strip(),
            stamp.at(),
            stamp.by(),
            Optional.empty()));
    trail.did("override-asked", new RecordRef(People.KIND, person.value()));
    return id;
  }

  /**
   * Decides. Refused: no such override ({@code BO-043}), decided already ({@code BO-044}), by who
   * asked ({@code BO-045}).
   */
  public Outcome<GateOverride> decide(UUID id, boolean confirmed, String note) {
    return transactions.write(() -> {
      var found = rows.find(id);
      if (found.isEmpty()) {
        return Outcome.refused(Refusal.of("BO-043"));
      }
      var asked = found.get();
      if (asked.askedBy().equals(stamp.by())) {
        return Outcome.refused(Refusal.of("BO-045"));
      }
      var cut = note.strip();
      var decision =
          new GateOverride.Decision(
              confirmed,
              cut.substring(0, Math.min(cut.length(), REASON_LENGTH_MAX)),
              stamp.at(),
              stamp.by());
      if (!rows.decide(asked, decision)) {
        return Outcome.refused(Refusal.of("BO-044"));
      }
      trail.did(
          confirmed ? "override-confirmed" : "override-declined",
          new RecordRef(People.KIND, asked.person().value()));
      return Outcome.done(rows.find(id).orElseThrow());
    });
  }

  /** Those of a flight, the oldest first. */
  public List<GateOverride> list(FlightId flight) {
    return rows.list(flight);
  }

  /** The newest, those to be decided first. */
  public List<GateOverride> newest(int limit) {
    return rows.newest(limit);
  }
}
