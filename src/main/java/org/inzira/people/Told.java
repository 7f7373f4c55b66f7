package org.inzira.people;

import java.util.Arrays;
import java.util.Locale;

/** What the merging page tells of the last thing done there. */
enum Told {
  NOTHING,
  MERGED,
  UNDONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What an address says was done; anything else is nothing. */
  static Told of(String code) {
    return Arrays.stream(values())
        .filter(told -> told.code().equals(code))
        .findFirst()
        .orElse(NOTHING);
  }
}
