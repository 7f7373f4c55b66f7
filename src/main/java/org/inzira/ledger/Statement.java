package org.inzira.ledger;

import java.util.List;
import org.inzira.kernel.RecordRef;

/**
 * All the facts that one version of one record states; none when the record is voided.
 *
 * @param version the record's version; the same source and version states once
 */
public record Statement(RecordRef source, int version, Reason reason, List<Fact> facts) {

  public Statement {
    facts = List.copyOf(facts);
  }
}
