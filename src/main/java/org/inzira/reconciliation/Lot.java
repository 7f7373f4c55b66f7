package org.inzira.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.inzira.ledger.Standing;

/**
 * What our figure counts, in pieces that a part takes whole: one person, one place, or what several
 * entries of the same day and dimensions add up to.
 *
 * @param fact what it is judged by
 * @param amount what it adds to the figure
 * @param unknownOn the days, of those asked about, at whose end it did not stand yet
 * @param entries the numbers of the entries behind it
 */
record Lot(Standing fact, long amount, Set<LocalDate> unknownOn, List<Long> entries) {

  Lot {
    unknownOn = Set.copyOf(unknownOn);
    entries = List.copyOf(entries);
  }
}
