package org.inzira.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands under one key, before and after a posting: sums of quantities of one measure,
 * subject, day and dimensions. The subject is the canonical one.
 *
 * @param first the lowest entry number under the key; settles which of two facts of a day is
 *     earlier
 */
public record Standing(
    MeasureCode measure,
    Optional<SubjectId> subject,
    LocalDate happenedOn,
    Dimensions dimensions,
    long first,
    long before,
    long after) {}
