package org.inzira.flights;

import java.time.LocalDate;
import java.util.List;
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

  /** Who is booked on a flight. */
  List<Booking> standing(FlightId flight);

  /** The standing booking of a case, if it has one. */
  Optional<Booking> standing(CaseId of);

  /**
   * Books all of a case that travel; those bound to it must be booked, too, in the same call.
   * Refused with {@code FL-…}: no seats, not ready, no consent, somebody held or booked already.
   */
  Outcome<List<Booking>> book(FlightId flight, Set<CaseId> cases);

  /** Gives the seats back; refused for another version, or when it is cancelled already. */
  Outcome<Booking> cancel(BookingId id, int version, Reason reason);

  /** Gives back the seats of some, as of those who did not come; the others keep theirs. */
  Outcome<Booking> release(BookingId id, Set<PersonId> persons, Reason reason);

  /** The uplift of a flight is confirmed: nobody is booked on it any more. */
  Outcome<Flight> departed(FlightId id);
}
