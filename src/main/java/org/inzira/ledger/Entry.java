package org.inzira.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.RecordRef;

/**
 * One entry as a reader sees it, without its subject.
 *
 * @param quantity below zero for what an earlier entry said and no longer holds
 */
public record Entry(
    long number,
    long block,
    MeasureCode measure,
    LocalDate happenedOn,
    Dimensions dimensions,
    long quantity,
    boolean hasSubject,
    RecordRef source,
    int version,
    Reason reason,
    AccountName account,
    Instant recordedAt) {}
