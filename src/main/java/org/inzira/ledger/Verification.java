package org.inzira.ledger;

/** What recomputing the chain found. */
sealed interface Verification {

  /** Every block fits. */
  record Fits(long blocks, String lastHash) implements Verification {}

  /** The first block that does not fit; why is the key of a sentence. */
  record Broken(long block, Fault fault) implements Verification {}

  /** What can be wrong with a block. */
  enum Fault {
    NUMBER,
    BODY,
    HASH,
    UNSEALED,
    ANCHOR_MISSING,
    ANCHOR_DIFFERS
  }
}
