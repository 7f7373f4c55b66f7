package org.inzira.health;

import java.util.List;
import java.util.Set;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Chart;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;
import org.springframework.stereotype.Component;

/** The measures of health; all confidential, since one small cell may tell of one patient. */
@Component
class HealthChart implements Chart {

  static final MeasureCode ASSESSMENTS = new MeasureCode("health.assessments");
  static final MeasureCode DOSES = new MeasureCode("health.doses");
  static final MeasureCode CHECKS = new MeasureCode("health.pre-embarkation-checks");

  @Override
  public List<Measure> measures() {
    return List.of(
        measure(
            ASSESSMENTS,
            "assessment",
            Dimension.SEX,
            Dimension.PLACE,
            Dimension.CATEGORY,
            Dimension.PURPOSE,
            Dimension.DESTINATION,
            Dimension.OUTCOME),
        measure(DOSES, "dose", Dimension.SEX, Dimension.ITEM),
        measure(CHECKS, "check", Dimension.SEX, Dimension.OUTCOME, Dimension.DESTINATION));
  }

  private static Measure measure(MeasureCode code, String unit, Dimension... required) {
    return new Measure(code, unit, Programme.HEALTH, Set.of(required), true, false, true);
  }
}
