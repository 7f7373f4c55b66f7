package org.inzira.health.clinic;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PersonId;

/**
 * One wait at one station.
 *
 * @param ticket the number that is called out; none for who was entered without one
 * @param ended how it ended: seen, sent on, left, voided
 */
public record Turn(
    UUID id,
    UUID visit,
    UUID clinic,
    PersonId person,
    Optional<Integer> ticket,
    Station station,
    Instant cameAt,
    Optional<Instant> calledAt,
    String calledBy,
    Optional<Instant> endedAt,
    String ended,
    boolean enteredLater) {

  public boolean isOpen() {
    return endedAt.isEmpty();
  }

  public boolean isWaiting() {
    return isOpen() && calledAt.isEmpty();
  }

  /** How long they waited until they were called, or left, or have waited by now. */
  public long waitedMinutes(Instant now) {
    return Waits.minutes(cameAt, calledAt.or(() -> endedAt).orElse(now));
  }
}
