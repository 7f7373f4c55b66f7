package org.inzira.ledger;

/**
 * Told of each posting inside its transaction, under the ledger's lock, just before the block is
 * sealed: what it writes commits with the entries or not at all.
 */
public interface PostingListener {

  /** Takes the posting into account. */
  void posted(Posting posting);
}
