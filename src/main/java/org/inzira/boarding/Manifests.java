package org.inzira.boarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.Objection;
import org.inzira.database.Transactions;
import org.inzira.flights.Booking;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseId;
import org.springframework.stereotype.Component;

/**
 * Who shall be on a flight. A person stands on the manifest of one flight at a time, and only past
 * the gate.
 */
@Component
public class Manifests {

  private final ListedRows places;
  private final ManifestRows versions;
  private final OverrideRows overrides;
  private final Flights flights;
  private final Gate gate;
  private final PassengerBook passengers;
  private final Taps taps;
  private final Transactions transactions;
  private final Stamp stamp;

  Manifests(
      ListedRows places,
      ManifestRows versions,
      OverrideRows overrides,
      Flights flights,
      Gate gate,
      PassengerBook passengers,
      Taps taps,
      Transactions transactions,
      Stamp stamp) {
    this.places = places;
    this.versions = versions;
    this.overrides = overrides;
    this.flights = flights;
    this.gate = gate;
    this.passengers = passengers;
    this.taps = taps;
    this.transactions = transactions;
    this.stamp = stamp;
  }

  /** What is against the departure of those on a booking: what blocks, and what warns. */
  public List<Objection> objections(Flight flight, Booking booking) {
    return gate.objections(flight, booking);
  }

  /**
   * Who stands on the manifest now: those put on it whose seats stand; after the uplift those of
   * the last version.
   */
  public List<Line> current(Flight flight) {
    if (flight.state() != Flight.State.PLANNED) {
      return versions.list(flight.id()).stream().findFirst().map(Manifest::lines).orElse(List.of());
    }
    var standing =
        places.list(flight.id()).stream()
            .filter(place -> place.ended().isEmpty())
            .map(Listed::person)
            .collect(Collectors.toSet());
    return flights.standing(flight.id()).stream()
        .flatMap(booking -> lines(flight, booking).stream())
        .filter(line -> standing.contains(line.person()))
        .toList();
  }

  private List<Line> lines(Flight flight, Booking booking) {
    var letting = letting(flight, booking);
    return booking.passengers().stream()
        .map(passenger ->
            new Line(
                booking.of(),
                passenger.person(),
                passenger.infant(),
                passenger.unaccompanied(),
                passenger.needs(),
                Optional.ofNullable(letting.get(passenger.person())),
                Optional.empty(),
                Optional.empty()))
        .toList();
  }

  /** The overrides that let passengers of a booking through the gate as it stands. */
  private Map<PersonId, UUID> letting(Flight flight, Booking booking) {
    var confirmed = overrides.list(flight.id());
    if (confirmed.isEmpty()) {
      return Map.of();
    }
    var letting = new HashMap<PersonId, UUID>();
    gate.blocking(flight, booking)
        .forEach((person, objections) -> {
          var against =
              objections.stream().map(objection -> Gate.covers(objection, flight)).toList();
          confirmed.stream()
              .filter(override -> override.lets(person, against))
              .forEach(override -> letting.put(person, override.id()));
        });
    return letting;
  }

  /** Everyone on the manifest with what was said of them at the gate. */
  public Roll roll(Flight flight) {
    var attendance = taps.attendance(flight.id());
    var nobody = Attendance.of(List.of());
    return new Roll(
        flight,
        current(flight).stream()
            .map(line -> new Roll.Row(line, attendance.getOrDefault(line.person(), nobody)))
            .toList(),
        places.uplift(flight.id()));
  }

  /**
   * Puts all of a case who have seats on the manifest, or none. Refused: a flight that takes nobody
   * any more ({@code BO-010}), no seats ({@code BO-011}), somebody held ({@code BO-005}) or who has
   * withdrawn or died ({@code BO-014}), whom the gate keeps off (as {@code clearances} says it),
   * who stands on another one ({@code BO-012}).
   */
  public Outcome<Set<PersonId>> put(FlightId id, CaseId of) {
    return transactions.write(() -> {
      var flight = open(id);
      if (flight.isEmpty()) {
        return Outcome.refused(Refusal.of("BO-010"));
      }
      var booking = flights.standing(id).stream().filter(one -> one.of().equals(of)).findFirst();
      if (booking.isEmpty()) {
        return Outcome.refused(Refusal.of("BO-011"));
      }
      var refusals = against(flight.get(), booking.get());
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      return put(flight.get(), booking.get());
    });
  }

  /** The flight, its desk held, while it takes passengers. */
  Optional<Flight> open(FlightId id) {
    var uplift = places.hold(id);
    return flights
        .find(id)
        .filter(flight -> flight.state() == Flight.State.PLANNED && uplift.isEmpty());
  }

  private Outcome<Set<PersonId>> put(Flight flight, Booking booking) {
    var persons =
        booking.passengers().stream().map(Booking.Passenger::person).collect(Collectors.toSet());
    endStale(persons);
    places.put(flight.id(), booking.of(), persons, stamp.by(), stamp.at());
    var numbers = numbers(persons);
    var elsewhere =
        places.standing(persons).stream()
            .filter(place -> !place.flight().equals(flight.id()))
            .map(place ->
                Refusal.of(
                    "BO-012",
                    numbers.getOrDefault(place.person().value(), ""),
                    flights.find(place.flight()).map(Flight::number).orElse("")))
            .toList();
    return elsewhere.isEmpty() ? Outcome.done(persons) : Outcome.refused(elsewhere);
  }

  /** Who has no seat any more on the flight whose manifest they stand on stands on none. */
  private void endStale(Set<PersonId> persons) {
    for (var place : places.standing(persons)) {
      boolean booked =
          flights.standing(place.flight()).stream()
              .flatMap(booking -> booking.passengers().stream())
              .anyMatch(passenger -> passenger.person().equals(place.person()));
      if (!booked) {
        places.end(
            place.flight(),
            List.of(place.person()),
            Listed.Ending.UNBOOKED,
            stamp.by(),
            stamp.at());
      }
    }
  }

  /** What keeps a booking off the manifest. */
  List<Refusal> against(Flight flight, Booking booking) {
    var refusals = new ArrayList<Refusal>();
    var letting = letting(flight, booking);
    if (gate.isHeld(booking)) {
      refusals.add(Refusal.of("BO-005"));
    }
    if (gate.hasEnded(booking)) {
      refusals.add(Refusal.of("BO-014"));
    }
    gate.blocking(flight, booking)
        .forEach((person, objections) -> {
          if (!letting.containsKey(person)) {
            objections.forEach(objection -> refusals.add(objection.refusal()));
          }
        });
    return refusals;
  }

  private Map<UUID, String> numbers(Collection<PersonId> persons) {
    return passengers.numbers(persons.stream().map(PersonId::value).collect(Collectors.toSet()));
  }

  /** Takes a case off the manifest; refused once the flight takes nobody ({@code BO-010}). */
  public Outcome<CaseId> takeOff(FlightId id, CaseId of) {
    return transactions.write(() -> {
      if (open(id).isEmpty()) {
        return Outcome.refused(Refusal.of("BO-010"));
      }
      var persons =
          places.list(id).stream()
              .filter(place -> place.of().equals(of))
              .map(Listed::person)
              .toList();
      places.end(id, persons, Listed.Ending.TAKEN_OFF, stamp.by(), stamp.at());
      return Outcome.done(of);
    });
  }
}
