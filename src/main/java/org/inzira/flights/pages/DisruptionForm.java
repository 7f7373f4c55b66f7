package org.inzira.flights.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.flights.Happening;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.places.Places;
import org.inzira.resettlement.Cases;
import org.springframework.stereotype.Component;

/** Reads what happened from what was chosen: a flight, a destination or a case. */
@Component
class DisruptionForm {

  private final Flights flights;
  private final Cases cases;
  private final Places places;
  private final Clock clock;
  private final ZoneId zone;

  DisruptionForm(Flights flights, Cases cases, Places places, Clock clock, ZoneId zone) {
    this.flights = flights;
    this.cases = cases;
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  /** Refused with {@code FL-070} when nothing that can happen is named. */
  Outcome<Happening> read(Map<String, String> asked) {
    try {
      var found =
          switch (asked.getOrDefault("what", "")) {
            case "flight" ->
                flights
                    .find(new FlightId(UUID.fromString(asked.getOrDefault("flight", ""))))
                    .filter(one -> one.state() != Flight.State.DEPARTED)
                    .map(one -> (Happening) new Happening.FlightCancelled(one.id()));
            case "destination" -> suspended(asked);
            case "case" ->
                cases
                    .named(asked.getOrDefault("number", "").strip())
                    .map(id -> (Happening) new Happening.CaseHeld(id));
            default -> Optional.<Happening>empty();
          };
      return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of("FL-070")));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return Outcome.refused(Refusal.of("FL-070"));
    }
  }

  private Optional<Happening> suspended(Map<String, String> asked) {
    var until = asked.getOrDefault("until", "");
    var day = until.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(until));
    return day.filter(one -> !one.isAfter(LocalDate.now(clock.withZone(zone)))).isPresent()
        ? Optional.empty()
        : places
            .country(asked.getOrDefault("destination", ""))
            .map(country -> new Happening.DestinationSuspended(country, day));
  }
}
