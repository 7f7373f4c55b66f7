package org.inzira.projects;

import java.util.List;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** That a programme works at a place. */
@Component
class FieldPresenceDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = SupportShapes.fieldPresence();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    SpanRule.check(drafts, "from_day", "to_day", complaints);
  }
}
