package org.inzira.mobility;

import java.util.List;
import java.util.Set;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Chart;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;
import org.springframework.stereotype.Component;

/** The measures of labour mobility. A grant and its amount are two facts with two units. */
@Component
class MobilityChart implements Chart {

  static final MeasureCode PLACEMENTS = new MeasureCode("mobility.placements");
  static final MeasureCode MAPPINGS = new MeasureCode("mobility.mappings");
  static final MeasureCode INNOVATORS = new MeasureCode("mobility.innovators");
  static final MeasureCode GRANTS = new MeasureCode("mobility.grants");
  static final MeasureCode GRANT_AMOUNTS = new MeasureCode("mobility.grant-amounts");

  @Override
  public List<Measure> measures() {
    return List.of(
        measure(
            PLACEMENTS,
            "person",
            true,
            Dimension.SEX,
            Dimension.PLACE,
            Dimension.TOPIC,
            Dimension.RESIDENCE,
            Dimension.MODE),
        measure(MAPPINGS, "study", false, Dimension.RESIDENCE),
        measure(INNOVATORS, "person", true, Dimension.SEX, Dimension.PLACE),
        measure(GRANTS, "grant", false, Dimension.PLACE),
        measure(GRANT_AMOUNTS, "RWF", false, Dimension.PLACE));
  }

  private static Measure measure(
      MeasureCode code, String unit, boolean subjects, Dimension... required) {
    return new Measure(code, unit, Programme.MOBILITY, Set.of(required), subjects, false, false);
  }
}
