package org.inzira.access;

import java.time.Instant;
import java.util.Optional;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.RecordRef;

/** One line of the trail, without the persons it concerns. */
record TrailEntry(
    long number,
    Instant at,
    AccountName account,
    String action,
    Optional<String> what,
    Optional<RecordRef> record,
    Optional<String> reason,
    int persons) {}
