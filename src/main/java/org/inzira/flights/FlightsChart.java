package org.inzira.flights;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Chart;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Escorts are counted as journeys of staff, not as persons who were helped. */
@Component
class FlightsChart implements Chart {

  static final MeasureCode ESCORTS = new MeasureCode("movement.escorts");

  @Override
  public List<Measure> measures() {
    return List.of(
        new Measure(
            ESCORTS,
            "escort",
            Programme.RESETTLEMENT,
            Set.of(Dimension.DESTINATION),
            false,
            false,
            false));
  }

  /** One escort on the day on which the flight left, or nothing while it has not. */
  static List<Fact> facts(SavedRecord escort, SavedRecord flight) {
    return flight
        .values()
        .day("departed_on")
        .map(day ->
            new Fact(
                ESCORTS,
                day,
                Optional.empty(),
                Dimensions.NONE.with(
                    Dimension.DESTINATION,
                    flight.values().country("destination").orElseThrow().value()),
                escort.projects(),
                1))
        .map(List::of)
        .orElseGet(List::of);
  }
}
