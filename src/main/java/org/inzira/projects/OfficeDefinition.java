package org.inzira.projects;

import java.util.List;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** An office of the mission. */
@Component
class OfficeDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = SupportShapes.office();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    SpanRule.check(drafts, "opened_on", "closed_on", complaints);
  }
}
