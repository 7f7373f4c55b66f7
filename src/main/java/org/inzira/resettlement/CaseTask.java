package org.inzira.resettlement;

import java.time.LocalDate;
import java.util.UUID;
import org.inzira.kernel.AccountName;

/**
 * Something that somebody has to do for a case, and has not done yet.
 *
 * @param id its record, of the kind {@code case-task}
 * @param number the case, as it is spoken of
 */
public record CaseTask(
    UUID id, CaseId of, String number, AccountName officer, String task, LocalDate dueOn) {}
