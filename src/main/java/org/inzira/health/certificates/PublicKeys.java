package org.inzira.health.certificates;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public halves of signing keys by their identifier, as a JSON Web Key Set says them (RFC 7517,
 * P-256). An identifier is the beginning of the key's thumbprint (RFC 7638), so that a key cannot
 * stand under another's.
 */
record PublicKeys(Map<String, ECPublicKey> keys) {

  static final String CURVE = "secp256r1";

  private static final int COORDINATE_BYTES = 32;
  private static final int IDENTIFIER_LENGTH = 16;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  PublicKeys {
    keys = Map.copyOf(keys);
  }

  /** Of a file as we publish it, or as an office keeps it; empty for what is none. */
  static Optional<PublicKeys> read(String written) {
    try {
      var keys = new LinkedHashMap<String, ECPublicKey>();
      for (var key : JSON.readTree(written).path("keys")) {
        read(key).ifPresent(known -> keys.put(identifier(known), known));
      }
      return keys.isEmpty() ? Optional.empty() : Optional.of(new PublicKeys(keys));
    } catch (JacksonException | GeneralSecurityException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Keys of other kinds may stand beside ours. */
  private static Optional<ECPublicKey> read(JsonNode key) throws GeneralSecurityException {
    if (!key.path("kty").asString("").equals("EC")
        || !key.path("crv").asString("").equals("P-256")) {
      return Optional.empty();
    }
    var point = new ECPoint(coordinate(key, "x"), coordinate(key, "y"));
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(CURVE));
    var spec = new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class));
    return Optional.of((ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec));
  }

  private static BigInteger coordinate(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString("")));
  }

  Optional<ECPublicKey> find(String identifier) {
    return Optional.ofNullable(keys.get(identifier));
  }

  /** The set as a file. */
  String written() {
    var all =
        keys.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> {
              var key = new LinkedHashMap<String, String>(members(entry.getValue()));
              key.put("kid", entry.getKey());
              key.put("alg", "ES256");
              key.put("use", "sig");
              return key;
            })
            .toList();
    return JSON.writeValueAsString(Map.of("keys", List.copyOf(all)));
  }

  static String identifier(ECPublicKey key) {
    try {
      var said = JSON.writeValueAsString(members(key)).getBytes(StandardCharsets.UTF_8);
      var thumbprint = MessageDigest.getInstance("SHA-256").digest(said);
      return ENCODER.encodeToString(thumbprint).substring(0, IDENTIFIER_LENGTH);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** In the order of the alphabet, as thumbprints ask for it. */
  private static Map<String, String> members(ECPublicKey key) {
    var members = new LinkedHashMap<String, String>();
    members.put("crv", "P-256");
    members.put("kty", "EC");
    members.put("x", coordinate(key.getW().getAffineX()));
    members.put("y", coordinate(key.getW().getAffineY()));
    return members;
  }

  private static String coordinate(BigInteger number) {
    var bytes = new byte[COORDINATE_BYTES];
    var written = number.toByteArray();
    int length = Math.min(written.length, COORDINATE_BYTES);
    System.arraycopy(written, written.length - length, bytes, COORDINATE_BYTES - length, length);
    return ENCODER.encodeToString(bytes);
  }
}
