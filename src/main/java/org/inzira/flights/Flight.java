package org.inzira.flights;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.inzira.clearances.Itinerary;
import org.inzira.kernel.CountryCode;

/**
 * A flight on which the mission holds seats, with all its legs.
 *
 * @param number to say aloud, unique ({@code M-2022-0456})
 * @param legs in their order, one at least
 * @param seatsHeld the seats of the block
 * @param seatsTaken those that are booked
 * @param itinerary its days: of departure by the mission's calendar, of arrival by the
 *     destination's
 */
public record Flight(
    FlightId id,
    String number,
    CountryCode destination,
    State state,
    List<Leg> legs,
    int seatsHeld,
    int seatsTaken,
    Itinerary itinerary) {

  public Flight {
    legs = List.copyOf(legs);
  }

  /** What may still be done with a flight. */
  public enum State {
    PLANNED,
    CANCELLED,
    DEPARTED;

    /** The code in sheets, messages and tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * From one airport to the next.
   *
   * @param from the airport by its three letters
   * @param departs by the clock of that airport
   * @param arrives by the clock of the other
   */
  public record Leg(
      String airline,
      String flightNumber,
      String from,
      String to,
      ZonedDateTime departs,
      ZonedDateTime arrives) {}
}
