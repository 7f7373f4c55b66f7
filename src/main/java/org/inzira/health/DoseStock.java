package org.inzira.health;

import java.util.List;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordDefinition.Difference;

/** The vials that doses come from: a dose given here with a known lot takes one. */
public interface DoseStock {

  /** Complains of doses that would take more from a lot than there is of it at their place. */
  void check(List<Draft> doses, Complaints complaints);

  /** Told what became of doses, in their transaction; a voided one is given back. */
  void changed(List<Difference> doses);
}
