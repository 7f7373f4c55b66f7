package org.inzira.clearances;

import java.time.LocalDate;
import java.util.Optional;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;

/**
 * What is against it that one person departs on the planned day. Its refusal names the person by
 * number, the clearance, the rule, its source and a day; of a medical clearance nothing but the
 * day, and of somebody who is held not even that.
 *
 * @param kind which clearance; empty when the person is held
 * @param blocks whether it keeps the person off a manifest, or only warns
 * @param day the last or first day on which the clearance lets them depart, if there is one
 */
public record Objection(
    PersonId person,
    Optional<ClearanceKind> kind,
    boolean blocks,
    Optional<LocalDate> day,
    Refusal refusal) {}
