package org.inzira.health;

import java.util.Set;
import org.inzira.kernel.PersonId;

/** Doses of these persons were recorded, corrected or voided. Published in that transaction. */
public record DosesChanged(Set<PersonId> persons) {

  public DosesChanged {
    persons = Set.copyOf(persons);
  }
}
