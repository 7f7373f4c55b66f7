package org.inzira.ledger;

import java.time.Instant;
import java.util.HexFormat;

/**
 * One sealed posting. Its hash covers its number, the hash of the block before, the time and the
 * body.
 */
public record Block(long number, String hash, Instant sealedAt) {

  /** Before the first block. */
  static final Block NONE = new Block(0, "", Instant.EPOCH);

  /** Hashes what the database's own function hashes, from the same text. */
  static String hash(long number, String previousHash, Instant sealedAt, String bodyHash) {
    var micros = sealedAt.getEpochSecond() * 1_000_000 + sealedAt.getNano() / 1_000;
    return hex(
        "inzira-block-1|%d|%s|%d|%s"
            .formatted(number, previousHash, micros, bodyHash)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String hex(byte[] text) {
    var digest = BodyHash.digest();
    return HexFormat.of().formatHex(digest.digest(text));
  }
}
