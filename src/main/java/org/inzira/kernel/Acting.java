package org.inzira.kernel;

/** Says which account the current thread acts for. */
public interface Acting {

  /** The account that the ledger, the trail and the database are told; never absent. */
  AccountName account();
}
