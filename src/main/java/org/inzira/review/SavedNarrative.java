package org.inzira.review;

import java.time.Instant;
import org.inzira.kernel.AccountName;

/** One version of a manuscript as it was saved. */
record SavedNarrative(int version, String text, AccountName account, Instant savedAt) {

  /** The same without its text, for lists. */
  record Line(int version, AccountName account, Instant savedAt) {}
}
