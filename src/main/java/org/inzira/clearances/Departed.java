package org.inzira.clearances;

import java.util.Collection;
import java.util.Set;
import org.inzira.kernel.PersonId;

/** Who has gone: what was in force for them is not asked anew. */
public interface Departed {

  /** Those of these persons who departed on a journey, and are on none that is still planned. */
  Set<PersonId> among(Collection<PersonId> persons);
}
