package org.inzira.health;

import java.util.List;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordDefinition.Difference;

/** Stock that never ends, for tests of what is not about it. */
record FullShelves() implements DoseStock {

  @Override
  public void check(List<Draft> doses, Complaints complaints) {}

  @Override
  public void changed(List<Difference> doses) {}
}
