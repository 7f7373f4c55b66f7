package org.inzira.health.certificates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims as a JSON Web Signature in its compact form (RFC 7515), ES256 and nothing else. The
 * platform signs; what a text says of its own algorithm only decides whether it is read at all.
 */
final class Statements {

  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final String TYPE = "fit+jwt";
  private static final int LENGTH_MAX = 4_000;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern COMPACT =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

  private Statements() {}

  static String signed(Claims claims, String keyIdentifier, PrivateKey key) {
    var header = new LinkedHashMap<String, String>();
    header.put("alg", "ES256");
    header.put("typ", TYPE);
    header.put("kid", keyIdentifier);
    var said = encoded(header) + "." + encoded(members(claims));
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(said.getBytes(StandardCharsets.US_ASCII));
      return said + "." + ENCODER.encodeToString(signature.sign());
    } catch (GeneralSecurityException unsigned) {
      throw new IllegalStateException(unsigned);
    }
  }

  /** Short names, since each letter makes the code on paper finer. */
  private static Map<String, Object> members(Claims claims) {
    var members = new LinkedHashMap<String, Object>();
    members.put("iss", claims.issuer());
    members.put("jti", claims.code());
    members.put("iat", claims.issued().getEpochSecond());
    members.put("exp", claims.expires().getEpochSecond());
    members.put("num", claims.number());
    members.put("ini", claims.initials());
    claims.birthYear().ifPresent(year -> members.put("yob", year));
    members.put("until", claims.until().toString());
    if (!claims.conditions().isEmpty()) {
      members.put("cond", claims.conditions());
    }
    return members;
  }

  private static String encoded(Object members) {
    return ENCODER.encodeToString(JSON.writeValueAsBytes(members));
  }

  /** What is to be said of a text read off a code: the statement, or an address that ends in it. */
  static Verdict verdict(String read, PublicKeys keys, Instant now) {
    var text = read.substring(read.indexOf('#') + 1).replaceAll("\\s", "");
    var parts = COMPACT.matcher(text);
    if (text.length() > LENGTH_MAX || !parts.matches()) {
      return new Verdict.Unreadable();
    }
    try {
      var header = decoded(parts.group(1));
      if (!header.path("alg").asString("").equals("ES256")
          || !header.path("typ").asString("").equals(TYPE)
          || header.has("crit")) {
        return new Verdict.Unreadable();
      }
      var identifier = header.path("kid").asString("");
      var key = keys.find(identifier);
      if (key.isEmpty()) {
        return new Verdict.UnknownKey(identifier);
      }
      if (!isSigned(parts.group(1) + "." + parts.group(2), parts.group(3), key.get())) {
        return new Verdict.Forged();
      }
      return claims(decoded(parts.group(2)))
          .<Verdict>map(claims ->
              claims.expires().isAfter(now) ? new Verdict.Holds(claims) : new Verdict.Over(claims))
          .orElseGet(Verdict.Unreadable::new);
    } catch (JacksonException | IllegalArgumentException malformed) {
      return new Verdict.Unreadable();
    }
  }

  private static boolean isSigned(String said, String signature, ECPublicKey key) {
    try {
      var check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(said.getBytes(StandardCharsets.US_ASCII));
      return check.verify(Base64.getUrlDecoder().decode(signature));
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static JsonNode decoded(String part) {
    return JSON.readTree(Base64.getUrlDecoder().decode(part));
  }

  private static Optional<Claims> claims(JsonNode members) {
    try {
      var conditions = new ArrayList<String>();
      members.path("cond").forEach(code -> conditions.add(code.asString("")));
      return Optional.of(
          new Claims(
              members.path("iss").asString(),
              members.path("jti").asString(),
              members.path("num").asString(),
              members.path("ini").asString(),
              members.has("yob")
                  ? OptionalInt.of(members.path("yob").asInt())
                  : OptionalInt.empty(),
              LocalDate.parse(members.path("until").asString()),
              conditions,
              Instant.ofEpochSecond(members.path("iat").asLong()),
              Instant.ofEpochSecond(members.path("exp").asLong())));
    } catch (JacksonException | DateTimeException lacking) {
      return Optional.empty();
    }
  }
}
