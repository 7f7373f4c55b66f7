package org.inzira.boarding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.Journey;
import org.inzira.clearances.Objection;
import org.inzira.flights.Booking;
import org.inzira.flights.Flight;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/**
 * Asks before a manifest whether the clearances of those on it hold on the day of their flight.
 * What blocks is a signed rule; the others warn.
 */
@Component
class Gate {

  private static final int RULE = 4;

  private final Clearances clearances;
  private final Cases cases;

  Gate(Clearances clearances, Cases cases) {
    this.clearances = clearances;
    this.cases = cases;
  }

  /** What is against the departure of those on a booking. Who is held is asked of the case. */
  List<Objection> objections(Flight flight, Booking booking) {
    var travellers =
        booking.passengers().stream()
            .map(passenger -> new Journey.Traveller(passenger.person(), false))
            .toList();
    return clearances.objections(
        new Journey(booking.id().value(), flight.destination(), flight.itinerary(), travellers));
  }

  /** Those of them that keep somebody off, by person. */
  Map<PersonId, List<Objection>> blocking(Flight flight, Booking booking) {
    return objections(flight, booking).stream()
        .filter(Objection::blocks)
        .collect(Collectors.groupingBy(Objection::person));
  }

  /**
   * What an override of an objection says that it covers: which clearance by which rule, until
   * when, for which day. Another day is another thing.
   */
  static String covers(Objection objection, Flight flight) {
    var kind = objection.kind().map(ClearanceKind::code).orElse("held");
    var arguments = objection.refusal().arguments();
    boolean ruled = arguments.size() > RULE;
    return String.join(
        "|",
        kind,
        ruled ? arguments.get(RULE) : "",
        objection.day().map(Object::toString).orElse(""),
        flight.itinerary().departure().toString());
  }

  /** Whether somebody of the case is held; who and why is said on the case alone. */
  boolean isHeld(Booking booking) {
    var travelling =
        booking.passengers().stream().map(Booking.Passenger::person).collect(Collectors.toSet());
    return cases
        .find(booking.of())
        .filter(file -> file.held() || isHeld(file, travelling))
        .isPresent();
  }

  /** Whether somebody who has a seat has withdrawn or died since. */
  boolean hasEnded(Booking booking) {
    var travelling =
        booking.passengers().stream().map(Booking.Passenger::person).collect(Collectors.toSet());
    return cases.find(booking.of()).stream()
        .flatMap(file -> file.members().stream())
        .anyMatch(member -> member.stage() == Stage.ENDED && travelling.contains(member.person()));
  }

  private static boolean isHeld(CaseFile file, Set<PersonId> travelling) {
    return file.members().stream()
        .anyMatch(member -> member.held() && travelling.contains(member.person()));
  }
}
