package org.inzira.projects;

import java.util.List;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A project: one agreement with one donor. Its record key is the project code. */
@Component
class ProjectDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = SupportShapes.project();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    SpanRule.check(drafts, "starts_on", "ends_on", complaints);
  }
}
