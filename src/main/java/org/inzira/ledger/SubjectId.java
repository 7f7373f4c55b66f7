package org.inzira.ledger;

import java.util.UUID;

/** Whom a fact counts, as the ledger knows them: random, on no page, resolved by people only. */
public record SubjectId(UUID value) {

  /** Makes the identifier of a subject never counted before. */
  public static SubjectId random() {
    return new SubjectId(UUID.randomUUID());
  }
}
