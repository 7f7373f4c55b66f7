package org.inzira.photographs;

import java.time.Year;
import java.util.Set;
import java.util.UUID;

/**
 * Told when a photograph is taken down, in the transaction that erases it; a bean of whoever keeps
 * copies of its bytes. Throwing keeps the photograph up, so that it never is gone in one place
 * only.
 */
public interface PhotographListener {

  /**
   * What was taken down.
   *
   * @param hashes the SHA-256 of the bytes of each size
   * @param reason in words, as it was given
   */
  record TakenDown(UUID id, Year year, Set<String> hashes, String reason) {
    public TakenDown {
      hashes = Set.copyOf(hashes);
    }
  }

  /** Erase every copy, and print it no more. */
  void takenDown(TakenDown photograph);
}
