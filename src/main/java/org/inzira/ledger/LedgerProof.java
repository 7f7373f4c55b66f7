package org.inzira.ledger;

/** Recomputes the chain for whoever kept one of its blocks outside the ledger. */
public interface LedgerProof {

  /**
   * Whether every block fits, and the one that was written down ({@code 17:9f86…}) is among them.
   * Reads the whole ledger.
   */
  boolean holds(String anchor);
}
