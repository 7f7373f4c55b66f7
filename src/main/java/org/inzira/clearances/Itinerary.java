package org.inzira.clearances;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days that clearances look at: that of departure by the mission's calendar, and how many days
 * later by the destination's calendar the journey arrives.
 */
public record Itinerary(LocalDate departure, int arrivalDaysLater) {

  /** Flights take at most so many days; a day earlier is possible across the date line. */
  public static final int ARRIVAL_DAYS_MAX = 7;

  public Itinerary {
    if (arrivalDaysLater < -1 || arrivalDaysLater > ARRIVAL_DAYS_MAX) {
      throw new IllegalArgumentException("arrives " + arrivalDaysLater + " days later");
    }
  }

  /** The days of a flight's two moments, each by the calendar of its place. */
  public static Itinerary of(Instant departs, ZoneId mission, Instant arrives, ZoneId destination) {
    var departure = departs.atZone(mission).toLocalDate();
    var arrival = arrives.atZone(destination).toLocalDate();
    return new Itinerary(departure, Math.toIntExact(ChronoUnit.DAYS.between(departure, arrival)));
  }

  Itinerary departing(LocalDate day) {
    return new Itinerary(day, arrivalDaysLater);
  }
}
