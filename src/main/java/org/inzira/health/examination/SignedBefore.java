package org.inzira.health.examination;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was signed here before, for the rules of records: none of it is overwritten. */
interface SignedBefore {

  /** Those that are signed and not opened again: nobody writes in them. */
  Set<UUID> locked(Collection<UUID> examinations);

  /** Those that were opened again after they were signed, here or on paper. */
  Set<UUID> amending(Collection<UUID> examinations);

  /** What was signed last, of those that were signed here. */
  Map<UUID, Signature> newest(Collection<UUID> examinations);
}
