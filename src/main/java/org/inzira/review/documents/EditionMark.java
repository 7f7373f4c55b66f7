package org.inzira.review.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * What a document of a published edition says of itself at its end.
 *
 * @param number the edition's number within its year
 * @param dataHash the SHA-256 of the data that every document of the edition is made from
 * @param anew when and by which version it was made again from the same data; empty for the
 *     document that was published
 */
public record EditionMark(int number, Instant publishedAt, String dataHash, Optional<Anew> anew) {

  /** A document made again from the stored data. */
  public record Anew(Instant at, String version) {}
}
