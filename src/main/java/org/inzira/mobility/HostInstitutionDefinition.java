package org.inzira.mobility;

import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A hospital or college that asks for experts; counted as supported when one was placed there. */
@Component
class HostInstitutionDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = MobilityShapes.host();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }
}
