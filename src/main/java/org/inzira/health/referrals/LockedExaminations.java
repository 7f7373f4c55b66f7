package org.inzira.health.referrals;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.RecordKey;

/** What examinations tell of themselves, so that nobody writes into what is signed. */
public interface LockedExaminations {

  /** Those that are signed and not opened again. */
  Set<UUID> signed(Collection<UUID> examinations);

  /** The key of one in which is written now, kept from being signed until the transaction ends. */
  Optional<RecordKey> holdOpen(UUID examination);
}
