package org.inzira.flights;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.registers.Registers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes into the record of a flight that it has left. What refers to it is then stated anew, so
 * that its escorts count.
 */
@Component
class Departing {

  private final ObjectProvider<Registers> registers;
  private final FlightRows flights;

  /** The registers are asked for late, since they are made of definitions that ask for flights. */
  Departing(ObjectProvider<Registers> registers, FlightRows flights) {
    this.registers = registers;
    this.flights = flights;
  }

  /** It left on its day; one whose day has not come has left early, today. */
  Outcome<Flight> record(Flight flight, LocalDate today) {
    var planned = flight.itinerary().departure();
    var day = planned.isAfter(today) ? today : planned;
    var register = registers.getObject().get(FlightDefinition.KIND);
    var kept = register.find(flight.id().value()).orElseThrow();
    var values = new HashMap<>(register.written(kept));
    values.put("departed_on", day.toString());
    var record =
        new FieldRecord(
            new Location("", 0, ""),
            kept.key().value(),
            values,
            Optional.empty(),
            Optional.empty());
    var handled = register.handle(new FieldRecordBatch(List.of(record), Map.of()));
    return handled.refusals().isEmpty()
        ? Outcome.done(flights.find(flight.id()).orElseThrow())
        : Outcome.refused(handled.refusals());
  }
}
