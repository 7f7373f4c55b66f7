package org.inzira.health.clinic;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PersonId;

/**
 * A visit as lists need it.
 *
 * @param identity whether the paper fits: fits, does_not_fit, settled
 * @param ended how it ended, or empty
 */
public record Visit(
    UUID id,
    PersonId person,
    Optional<Integer> ticket,
    Instant cameAt,
    String identity,
    String ended,
    boolean enteredLater) {

  /** Whether nobody may call them until a physician says who they are. */
  public boolean isStopped() {
    return identity.equals("does_not_fit") && ended.isEmpty();
  }
}
