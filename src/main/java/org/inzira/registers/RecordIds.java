package org.inzira.registers;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDv7: ordered by time of making, so that new records lie together in the index. */
final class RecordIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RecordIds() {}

  static UUID next() {
    long time = System.currentTimeMillis() & 0xFFFF_FFFF_FFFFL;
    long high = time << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
    long low = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
    return new UUID(high, low);
  }
}
