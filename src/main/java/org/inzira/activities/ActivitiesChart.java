package org.inzira.activities;

import static org.inzira.ledger.Dimension.BORDER_WITH;
import static org.inzira.ledger.Dimension.CATEGORY;
import static org.inzira.ledger.Dimension.ITEM;
import static org.inzira.ledger.Dimension.MODE;
import static org.inzira.ledger.Dimension.PLACE;
import static org.inzira.ledger.Dimension.SEX;
import static org.inzira.ledger.Dimension.TARGET_GROUP;
import static org.inzira.ledger.Dimension.TOPIC;

import java.util.List;
import java.util.Set;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Chart;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;
import org.springframework.stereotype.Component;

@Component
class ActivitiesChart implements Chart {

  static final MeasureCode PARTICIPANTS = new MeasureCode("activities.participants");
  static final MeasureCode SESSIONS = new MeasureCode("activities.sessions");
  static final MeasureCode ITEMS = new MeasureCode("activities.items");
  static final MeasureCode FACILITIES = new MeasureCode("activities.facilities");
  static final MeasureCode WORK_MILESTONES = new MeasureCode("activities.work-milestones");

  @Override
  public List<Measure> measures() {
    return List.of(
        new Measure(
            PARTICIPANTS,
            "person",
            Programme.SUPPORT,
            Set.of(CATEGORY, TOPIC, TARGET_GROUP, MODE, SEX, PLACE),
            true,
            true,
            false),
        things(SESSIONS, "session", Programme.SUPPORT, CATEGORY, TOPIC, TARGET_GROUP, PLACE),
        things(ITEMS, "item", Programme.SUPPORT, ITEM, PLACE),
        things(FACILITIES, "facility", Programme.BORDER, ITEM, PLACE, BORDER_WITH),
        things(WORK_MILESTONES, "milestone", Programme.BORDER, TOPIC, PLACE, CATEGORY));
  }

  private static Measure things(
      MeasureCode code, String unit, Programme programme, Dimension... required) {
    return new Measure(code, unit, programme, Set.of(required), false, true, false);
  }
}
