package org.inzira.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inzira.flights.Flight;
import org.inzira.flights.Flights;
import org.inzira.invention.Caseload.Seating;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.springframework.stereotype.Component;

/** Gives families of the caseload their seats, as movement staff would: no sheet takes seats. */
@Component
class Seats {

  static final String MARK = "seats";

  private static final int DAYS_AHEAD = 60;

  private final Flights flights;
  private final Cases cases;
  private final Clock clock;
  private final ZoneId zone;

  Seats(Flights flights, Cases cases, Clock clock, ZoneId zone) {
    this.flights = flights;
    this.cases = cases;
    this.clock = clock;
    this.zone = zone;
  }

  /** Books them all; inside a transaction. */
  void take(List<Seating> seatings) {
    var today = LocalDate.now(clock.withZone(zone));
    var leaving =
        flights.leaving(today, today.plusDays(DAYS_AHEAD)).stream()
            .collect(Collectors.toMap(Flight::number, Flight::id));
    var byKey = byKey();
    for (var seating : seatings) {
      var flight = leaving.get(seating.flight());
      if (flight != null) {
        var families =
            seating.cases().stream()
                .filter(byKey::containsKey)
                .map(byKey::get)
                .collect(Collectors.toSet());
        flights.book(flight, families).orThrow();
      }
    }
  }

  private Map<String, CaseId> byKey() {
    var byKey = new HashMap<String, CaseId>();
    cases.each(chunk -> chunk.forEach(one -> byKey.put(one.key().value(), one.id())));
    return byKey;
  }
}
