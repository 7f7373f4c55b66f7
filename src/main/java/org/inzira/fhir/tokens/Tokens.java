package org.inzira.fhir.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.stereotype.Service;

/** Issues tokens, knows them again by their hash, and takes them back. */
@Service
class Tokens {

  static final int DAYS_MAX = 366;

  private static final Set<Role> CONFIDANTS = Set.of(Role.PHYSICIAN, Role.COUNSELLOR);
  private static final int LABEL_LENGTH_MAX = 80;
  private static final int BYTES = 32;
  private static final String PREFIX = "inzira_";

  private final TokenRows rows;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(TokenRows rows, Accounts accounts, Transactions transactions, Trail trail, Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /** Issues a token; it is told once and kept only as its hash. */
  Outcome<String> add(AccountName account, String label, Set<Scope> scopes, int days) {
    return transactions.write(() -> {
      var refusals = against(account, label, scopes, days);
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      var secret = secret();
      var expires = clock.instant().plus(Duration.ofDays(days));
      var token =
          new Token(UUID.randomUUID(), account, label.strip(), scopes, expires, Optional.empty());
      rows.add(token, hash(secret));
      trail.did("token-issued", account.value() + " " + token.id());
      return Outcome.done(secret);
    });
  }

  private List<Refusal> against(AccountName account, String label, Set<Scope> scopes, int days) {
    var refusals = new ArrayList<Refusal>();
    if (!accounts.roles(account).contains(Role.HEALTH)) {
      refusals.add(Refusal.of("FH-101", account.value()));
    }
    if (scopes.contains(Scope.CONFIDENTIAL_READ)
        && Collections.disjoint(accounts.roles(account), CONFIDANTS)) {
      refusals.add(Refusal.of("FH-107", account.value()));
    }
    if (label.isBlank() || label.length() > LABEL_LENGTH_MAX) {
      refusals.add(Refusal.of("FH-102", Integer.toString(LABEL_LENGTH_MAX)));
    }
    if (scopes.isEmpty()) {
      refusals.add(Refusal.of("FH-103"));
    }
    if (days < 1 || days > DAYS_MAX) {
      refusals.add(Refusal.of("FH-104", Integer.toString(DAYS_MAX)));
    }
    return refusals;
  }

  /** Takes a token back, for ever. */
  Outcome<UUID> revoke(UUID id) {
    return transactions.write(() -> {
      if (!rows.revoke(id)) {
        return Outcome.refused(Refusal.of("FH-105", id.toString()));
      }
      trail.did("token-revoked", id.toString());
      return Outcome.done(id);
    });
  }

  List<Token> list() {
    return rows.list();
  }

  /** The token that this is, as long as it holds. */
  Optional<Token> find(String secret) {
    return secret.startsWith(PREFIX)
        ? rows.find(hash(secret)).filter(token -> token.holds(clock.instant()))
        : Optional.empty();
  }

  private String secret() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** As long and as random as a token is, its hash needs no salt and no slowness. */
  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
