package org.inzira.clearances;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.inzira.kernel.PersonId;

/**
 * What health says that lets people travel: the medical clearance, and the paper that somebody was
 * found fit before boarding. Health implements it and is asked anew each time, so that nothing said
 * before stands when it no longer holds. It is told neither why nor since when.
 */
public interface MedicalClearances {

  /** Of these persons, those of whom something is said. Asked for many at once. */
  Map<PersonId, List<Clearance>> of(Collection<PersonId> persons);
}
