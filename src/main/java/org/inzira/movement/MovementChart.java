package org.inzira.movement;

import java.util.List;
import java.util.Set;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Chart;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;
import org.springframework.stereotype.Component;

@Component
class MovementChart implements Chart {

  static final MeasureCode DEPARTURES = new MeasureCode("movement.departures");
  static final MeasureCode ARRIVALS = new MeasureCode("movement.arrivals");

  @Override
  public List<Measure> measures() {
    return List.of(ofPersons(DEPARTURES), ofPersons(ARRIVALS));
  }

  private static Measure ofPersons(MeasureCode code) {
    return new Measure(
        code,
        "person",
        Programme.RESETTLEMENT,
        Set.of(
            Dimension.SEX,
            Dimension.ASYLUM_COUNTRY,
            Dimension.DESTINATION,
            Dimension.PATHWAY,
            Dimension.CATEGORY),
        true,
        false,
        false);
  }
}
