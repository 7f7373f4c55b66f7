package org.inzira.ledger;

import java.util.Set;
import org.inzira.kernel.Programme;

/**
 * One line of the chart: a kind of fact.
 *
 * @param unit what is counted ({@code person}, {@code assessment}, {@code item})
 * @param required the dimensions that each new entry must carry
 * @param headcounts whether a quantity without a subject may stand
 * @param subjects whether an entry may name a subject
 * @param confidential whether its entries are seen by its programme only, others seeing totals
 */
public record Measure(
    MeasureCode code,
    String unit,
    Programme programme,
    Set<Dimension> required,
    boolean subjects,
    boolean headcounts,
    boolean confidential) {

  public Measure {
    required = Set.copyOf(required);
  }
}
