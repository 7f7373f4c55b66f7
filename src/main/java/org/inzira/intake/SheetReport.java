package org.inzira.intake;

import org.inzira.kernel.RecordKind;

/**
 * What came of one sheet.
 *
 * @param read rows read, blank ones and explanations not counted
 * @param refused rows refused, or leaning on one that was
 */
public record SheetReport(
    String sheet,
    RecordKind kind,
    int read,
    int added,
    int changed,
    int unchanged,
    int voided,
    int refused) {}
