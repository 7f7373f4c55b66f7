package org.inzira.fhir.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.AccountName;

/** A token as it is kept: all but itself. */
record Token(
    UUID id,
    AccountName account,
    String label,
    Set<Scope> scopes,
    Instant expiresAt,
    Optional<Instant> revokedAt) {

  Token {
    scopes = Set.copyOf(scopes);
  }

  boolean holds(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
