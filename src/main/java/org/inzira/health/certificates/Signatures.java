package org.inzira.health.certificates;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inzira.access.Trail;
import org.inzira.database.Settings;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Signs what certificates state, with a key that is made at the first use and may be changed at any
 * time: what an old key signed is still believed, unless that key was stolen.
 */
@Component
public class Signatures {

  private final SigningKeyRows rows;
  private final PrivateKeys secrets;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;

  Signatures(
      SigningKeyRows rows, Settings settings, Transactions transactions, Trail trail, Clock clock) {
    this.rows = rows;
    this.secrets = new PrivateKeys(settings.home().resolve("certificate-keys"));
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  private record Pair(String identifier, PrivateKey secret) {}

  /** The claims as a text that anybody with our public keys can check. */
  public String sign(Claims claims) {
    var pair = current();
    return Statements.signed(claims, pair.identifier(), pair.secret());
  }

  /** A key signs where its private half lies; another home makes its own. */
  private synchronized Pair current() {
    for (var identifier : rows.signing()) {
      var secret = secrets.find(identifier);
      if (secret.isPresent()) {
        return new Pair(identifier, secret.get());
      }
    }
    return made();
  }

  private Pair made() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(PublicKeys.CURVE));
      var pair = generator.generateKeyPair();
      var open = (ECPublicKey) pair.getPublic();
      var identifier = PublicKeys.identifier(open);
      secrets.keep(identifier, pair.getPrivate());
      transactions
          .writeApart(() -> {
            var set = new PublicKeys(Map.of(identifier, open));
            rows.add(identifier, set.written(), clock.instant());
            trail.did("certificate-key-made", identifier);
            return Outcome.done(identifier);
          })
          .orThrow();
      return new Pair(identifier, pair.getPrivate());
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** The keys by which statements are believed. */
  PublicKeys believed() {
    var keys = new HashMap<String, ECPublicKey>();
    rows.believed()
        .forEach(set -> PublicKeys.read(set).ifPresent(read -> keys.putAll(read.keys())));
    return new PublicKeys(keys);
  }

  /**
   * Signs with a new key from now on; gives its identifier. Refused for a key that is not there
   * (HD-040).
   *
   * @param stolen a key that is to be believed no longer, whatever it signed
   */
  synchronized Outcome<String> change(Optional<String> stolen) {
    var before = rows.signing();
    var changed =
        transactions.<String>write(() -> {
          if (stolen.isPresent() && rows.find(stolen.get()).isEmpty()) {
            return Outcome.refused(Refusal.of("HD-040", stolen.get()));
          }
          before.forEach(old -> rows.retire(old, clock.instant(), false));
          stolen.ifPresent(lost -> rows.retire(lost, clock.instant(), true));
          trail.did("certificate-key-retired", stolen.map("stolen "::concat).orElse(""));
          return Outcome.done("");
        });
    return changed.map(_ -> {
      before.forEach(secrets::destroy);
      stolen.ifPresent(secrets::destroy);
      return made().identifier();
    });
  }

  /** What can be said of a text that was read off a certificate, with the keys that are known. */
  Verdict check(String read) {
    return Statements.verdict(read, believed(), clock.instant());
  }
}
