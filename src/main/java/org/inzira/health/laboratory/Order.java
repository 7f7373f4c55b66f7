package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.UUID;
import org.inzira.kernel.PersonId;

/** That one test is asked of a person. */
public record Order(UUID id, String key, PersonId person, TestKind test, LocalDate askedOn) {}
