package org.inzira.annex;

import java.util.List;

/**
 * What the last sheet says of where the numbers come from and how they may be used.
 *
 * @param disclaimers what must be said beside them, each in a sentence
 * @param knownAs as of when and which block of the ledger they are known, in a sentence
 * @param anchor number and hash of that block, as {@code inzira ledger verify} reads it
 */
public record AnnexOrigin(
    String publisher,
    String citation,
    String licence,
    List<String> disclaimers,
    String knownAs,
    String anchor) {

  public AnnexOrigin {
    disclaimers = List.copyOf(disclaimers);
  }
}
