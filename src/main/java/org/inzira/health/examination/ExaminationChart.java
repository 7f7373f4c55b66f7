package org.inzira.health.examination;

import java.util.List;
import java.util.Set;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Chart;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;
import org.springframework.stereotype.Component;

/** The measures of signed examinations, confidential like all of health. */
@Component
class ExaminationChart implements Chart {

  static final MeasureCode TURN_AROUNDS = new MeasureCode("health.turn-arounds");
  static final MeasureCode REPEATS = new MeasureCode("health.repeats");
  static final MeasureCode SCREENED = new MeasureCode("health.tuberculosis-screened");
  static final MeasureCode FOUND = new MeasureCode("health.tuberculosis-found");

  @Override
  public List<Measure> measures() {
    return List.of(
        measure(TURN_AROUNDS, Dimension.SEX, Dimension.DESTINATION, Dimension.CATEGORY),
        measure(REPEATS, Dimension.SEX, Dimension.DESTINATION, Dimension.CATEGORY),
        measure(SCREENED, Dimension.SEX, Dimension.DESTINATION),
        measure(FOUND, Dimension.SEX, Dimension.DESTINATION));
  }

  private static Measure measure(MeasureCode code, Dimension... required) {
    return new Measure(code, "assessment", Programme.HEALTH, Set.of(required), true, false, true);
  }
}
