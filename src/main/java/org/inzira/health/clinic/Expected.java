package org.inzira.health.clinic;

import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PersonId;

/** An appointment of a day, with the visit that came of it, if one did. */
public record Expected(
    UUID id, PersonId person, Slot slot, String purpose, String state, Optional<UUID> visit) {}
