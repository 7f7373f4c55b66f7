package org.inzira.projects;

import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** Who works with the mission. */
@Component
class PartnerDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = SupportShapes.partner();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }
}
