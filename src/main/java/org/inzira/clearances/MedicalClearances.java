package org.inzira.clearances;

import java.util.Collection;
import java.util.Map;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.kernel.PersonId;

/**
 * What health says of medical clearances; health implements it and is asked anew each time, so that
 * nothing said before stands when it no longer holds. It is told neither why nor since when.
 */
public interface MedicalClearances {

  /** Of these persons, those of whom something is said. Asked for many at once. */
  Map<PersonId, Medical> of(Collection<PersonId> persons);
}
