package org.inzira.health.portraits;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PersonId;

/**
 * That a photograph of a client was taken; the bytes are read apart.
 *
 * @param consent whose: {@code client} or {@code guardian}
 */
record Portrait(
    UUID id,
    PersonId person,
    Instant takenAt,
    String takenBy,
    String consent,
    int smallWidth,
    int smallHeight,
    Optional<Erased> erased) {

  /** That it was erased; its bytes are gone. */
  record Erased(Instant at, String by, String because, String reason) {}

  /** That somebody wants none taken. */
  record Declined(PersonId person, Instant at, String by, String who) {}

  boolean isKept() {
    return erased.isEmpty();
  }

  String address() {
    return PortraitRoutes.PORTRAITS + "/" + id;
  }
}
