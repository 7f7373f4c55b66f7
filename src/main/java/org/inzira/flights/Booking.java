package org.inzira.flights;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;

/** The seats of one case on one flight: of all who travel, or of none. */
public record Booking(
    BookingId id,
    FlightId flight,
    CaseId of,
    State state,
    int version,
    List<Passenger> passengers) {

  public Booking {
    passengers = List.copyOf(passengers);
  }

  /** The same, with what health says is needed on the way. */
  Booking with(Map<PersonId, Set<TravelCondition>> needs) {
    return new Booking(
        id,
        flight,
        of,
        state,
        version,
        passengers.stream()
            .map(one ->
                new Passenger(
                    one.person(),
                    one.infant(),
                    one.unaccompanied(),
                    needs.getOrDefault(one.person(), Set.of())))
            .toList());
  }

  /** Whether the seats are taken. */
  public enum State {
    STANDING,
    /** The flight has left; the seats bind nobody any more. */
    FLOWN,
    CANCELLED;

    /** The code in messages and tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who flies.
   *
   * @param infant sits on a lap and takes no seat
   * @param unaccompanied a minor without a parent or guardian on board
   * @param needs what health says is needed on the way
   */
  public record Passenger(
      PersonId person, boolean infant, boolean unaccompanied, Set<TravelCondition> needs) {

    public Passenger {
      needs = Set.copyOf(needs);
    }
  }
}
