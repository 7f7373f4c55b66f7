package org.inzira.mobility;

import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** An expert of the diaspora; counted when placed, not when listed. */
@Component
class DiasporaExpertDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = MobilityShapes.expert();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }
}
