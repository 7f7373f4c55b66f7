package org.inzira.access;

import java.time.Instant;
import java.util.Optional;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.RecordRef;

/**
 * One line of the trail, without the persons it concerns.
 *
 * @param what a list, a route or whatever else was seen or done and is no record
 * @param persons how many persons it concerns; not told where it is read about one
 */
public record TrailEntry(
    long number,
    Instant at,
    AccountName account,
    String action,
    Optional<String> what,
    Optional<RecordRef> record,
    Optional<String> reason,
    int persons) {}
