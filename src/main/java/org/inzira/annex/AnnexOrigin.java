package org.inzira.annex;

import java.time.Instant;
import java.util.List;

/**
 * What the last sheet says of where the numbers come from and how they may be used.
 *
 * @param takenAt as of when the numbers are known; the file is dated by it
 * @param disclaimers what must be said beside them, each in a sentence
 * @param sources where they come from, each in a sentence: block and hash of the ledger, edition
 */
public record AnnexOrigin(
    Instant takenAt,
    String publisher,
    String citation,
    String licence,
    List<String> disclaimers,
    List<String> sources) {

  public AnnexOrigin {
    disclaimers = List.copyOf(disclaimers);
    sources = List.copyOf(sources);
  }
}
