package org.inzira.projects;

import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A donor of the mission. */
@Component
class DonorDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = SupportShapes.donor();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }
}
