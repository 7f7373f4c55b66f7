package org.inzira.boarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/**
 * Takes what becomes of those who left: arrivals that the receiver confirmed, connections that were
 * missed, and returns, which void the departure so that a later one counts once.
 */
@Component
public class Landings {

  private final FlownRows flown;
  private final ListedRows desks;
  private final DepartureRecords records;
  private final Registers registers;
  private final Telling telling;
  private final Transactions transactions;
  private final Trail trail;
  private final Stamp stamp;

  Landings(
      FlownRows flown,
      ListedRows desks,
      DepartureRecords records,
      Registers registers,
      Telling telling,
      Transactions transactions,
      Trail trail,
      Stamp stamp) {
    this.flown = flown;
    this.desks = desks;
    this.records = records;
    this.registers = registers;
    this.telling = telling;
    this.transactions = transactions;
    this.trail = trail;
    this.stamp = stamp;
  }

  /** Who left on a flight. */
  public List<Flown> list(FlightId flight) {
    return flown.list(flight);
  }

  /** The standing arrivals of those who left on a flight, by the departure they follow. */
  public Map<UUID, SavedRecord> arrivals(FlightId flight) {
    var departures = flown.list(flight).stream().map(Flown::departure).collect(Collectors.toSet());
    return registers.list(DepartureRecords.ARRIVAL, "departure", departures).stream()
        .collect(
            Collectors.toMap(
                arrival -> arrival.values().reference("departure").orElseThrow(),
                Function.identity()));
  }

  /**
   * Takes all of it or nothing. Refused: who did not leave on this flight or was flown back ({@code
   * BO-050}), an arrival that nobody confirms ({@code BO-051}), who has arrived already ({@code
   * BO-052}), and what the registers refuse.
   */
  public Outcome<Integer> take(
      FlightId flight, List<Landing> landings, Landing.Confirmation confirmation, String late) {
    return transactions.write(() -> {
      desks.hold(flight);
      var left =
          flown.list(flight).stream()
              .filter(one -> one.cameBack().isEmpty())
              .collect(Collectors.toMap(Flown::person, Function.identity()));
      var refusals = refusals(flight, landings, confirmation, left);
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      refusals.addAll(arrive(landings, confirmation, left, late));
      refusals.addAll(wait(landings, left));
      refusals.addAll(comeBack(landings, left, late));
      return refusals.isEmpty() ? Outcome.done(landings.size()) : Outcome.refused(refusals);
    });
  }

  private List<Refusal> refusals(
      FlightId flight,
      List<Landing> landings,
      Landing.Confirmation confirmation,
      Map<PersonId, Flown> left) {
    var refusals = new ArrayList<Refusal>();
    var arrived = arrivals(flight);
    if (landings.stream().anyMatch(landing -> !left.containsKey(landing.person()))) {
      refusals.add(Refusal.of("BO-050"));
      return refusals;
    }
    if (landings.stream().anyMatch(Landing.Arrived.class::isInstance)
        && confirmation.by().isBlank()) {
      refusals.add(Refusal.of("BO-051"));
    }
    if (landings.stream()
        .map(landing -> left.get(landing.person()))
        .anyMatch(one -> one != null && arrived.containsKey(one.departure()))) {
      refusals.add(Refusal.of("BO-052"));
    }
    return refusals;
  }

  private List<Refusal> arrive(
      List<Landing> landings,
      Landing.Confirmation confirmation,
      Map<PersonId, Flown> left,
      String late) {
    var keys = keys(left);
    var rows = new ArrayList<FieldRecord>();
    for (var landing : landings) {
      var one = left.get(landing.person());
      if (landing instanceof Landing.Arrived(var person, var at) && one != null) {
        var departure = keys.departures().getOrDefault(one.departure(), "");
        var values = new HashMap<String, String>();
        values.put("person", keys.persons().getOrDefault(person.value(), ""));
        values.put("departure", departure);
        values.put("arrived_at", at.toString());
        values.put("confirmed_by", confirmation.by());
        confirmation.on().ifPresent(on -> values.put("confirmed_on", on.toString()));
        if (!confirmation.port().isBlank()) {
          values.put("port", confirmation.port());
        }
        rows.add(DepartureRecords.row(departure, values, Optional.empty(), late));
      }
    }
    return rows.isEmpty() ? List.of() : refusals(records.hand(DepartureRecords.ARRIVAL, rows));
  }

  private static List<Refusal> refusals(Outcome<Handled> outcome) {
    return switch (outcome) {
      case Outcome.Done<Handled> _ -> List.of();
      case Outcome.Refused<Handled>(var refusals) -> refusals;
    };
  }

  private record Keys(Map<UUID, String> persons, Map<UUID, String> departures) {}

  private Keys keys(Map<PersonId, Flown> left) {
    return new Keys(
        registers.keys(
            People.KIND, left.keySet().stream().map(PersonId::value).collect(Collectors.toSet())),
        registers.keys(
            DepartureRecords.DEPARTURE,
            left.values().stream().map(Flown::departure).collect(Collectors.toSet())));
  }

  private List<Refusal> wait(List<Landing> landings, Map<PersonId, Flown> left) {
    var refusals = new ArrayList<Refusal>();
    for (var landing : landings) {
      var one = left.get(landing.person());
      if (landing instanceof Landing.Missed(var person, var on) && one != null) {
        flown.waits(one, on, stamp.by(), stamp.at());
        refusals.addAll(
            telling.tell(
                Set.of(person),
                stage -> stage == Stage.DEPARTED,
                (of, persons) -> new MovementNews.ConnectionMissed(of, persons, on)));
      }
    }
    return refusals;
  }

  private List<Refusal> comeBack(List<Landing> landings, Map<PersonId, Flown> left, String late) {
    var keys = keys(left).departures();
    var refusals = new ArrayList<Refusal>();
    var rows = new ArrayList<FieldRecord>();
    for (var landing : landings) {
      var one = left.get(landing.person());
      if (landing instanceof Landing.Returned(var person, var on, var reason, var note)
          && one != null) {
        refusals.addAll(
            telling.tell(
                Set.of(person),
                stage -> stage == Stage.DEPARTED || stage == Stage.CONNECTION_MISSED,
                (of, persons) -> new MovementNews.Returned(of, persons, on, reason)));
        var back = new Flown.Return(reason, note.strip(), on);
        flown.comesBack(one, back, stamp.by(), stamp.at());
        trail.did("came-back", new RecordRef(People.KIND, person.value()));
        rows.add(
            DepartureRecords.row(
                keys.getOrDefault(one.departure(), ""),
                Map.of(),
                Optional.of(back.note().isEmpty() ? reason.code() : back.note()),
                late));
      }
    }
    if (!rows.isEmpty()) {
      refusals.addAll(refusals(records.hand(DepartureRecords.DEPARTURE, rows)));
    }
    return refusals;
  }
}
