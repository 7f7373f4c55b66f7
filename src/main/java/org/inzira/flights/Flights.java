package org.inzira.flights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;

/**
 * Flights and seats. Seats are taken for all of a case or for none, never one more than the block
 * holds, however many ask at once. It puts nobody on the trail: whoever shows passengers does.
 */
public interface Flights {

  /** The flight, whatever its state. */
  Optional<Flight> find(FlightId id);

  /** The flights that leave on these days of the mission's calendar, the soonest first. */
  List<Flight> leaving(LocalDate first, LocalDate last);

  /** The planned flights that have no leg yet, by number: nobody can be booked on them. */
  Map<FlightId, String> withoutLegs();

  /** Who is booked on a flight that has not left. */
  List<Booking> standing(FlightId flight);

  /** Every booking of a flight, flown and cancelled ones too, the oldest first. */
  List<Booking> list(FlightId flight);

  /** The standing booking of a case, if it has one. */
  Optional<Booking> standing(CaseId of);

  /**
   * Books all of a case that travel; those bound to it must be booked, too, in the same call or
   * before on the same flight. Who joined a case that is booked on this flight is added to its
   * booking. Refused with {@code FL-…}: no seats, not ready, no consent, somebody held or booked
   * already, another destination, a flight that is cancelled or has left.
   */
  Outcome<List<Booking>> book(FlightId flight, Set<CaseId> cases);

  /**
   * Gives back the seats that these cases have and books them on another flight, in one step: when
   * that is refused they keep what they had.
   */
  Outcome<List<Booking>> rebook(FlightId flight, Set<CaseId> cases, Reason reason);

  /** Gives the seats back; refused for another version, or when it is cancelled already. */
  Outcome<Booking> cancel(BookingId id, int version, Reason reason);

  /**
   * Gives back the seats of some, as of those who did not come; the others keep theirs, and who has
   * none left is cancelled. It tells the case nothing: whoever says why they did not come does.
   */
  Outcome<Booking> release(BookingId id, Set<PersonId> persons, Reason reason);

  /** Cancels a flight: all seats are given back, and each case is told that it has none. */
  Outcome<Flight> cancel(FlightId id, Reason reason);

  /**
   * The uplift of a flight is confirmed: its bookings are flown, and nobody can be booked on it any
   * more. Those who were not on board are released before. It tells the cases nothing.
   */
  Outcome<Flight> departed(FlightId id);
}
