package org.inzira.health.stock;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of doses of a lot at a place. */
enum Movement {
  RECEIVED,
  USED,
  WASTED,
  EXPIRED,
  RETURNED,
  COUNTED,
  /** To a person, by the record of their dose; no record of its own. */
  GIVEN;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Movement of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Those that are records. */
  static List<String> codes() {
    return Arrays.stream(values()).filter(one -> one != GIVEN).map(Movement::code).toList();
  }

  /** Whether stock begins with it: before, nothing is known of the lot at that place. */
  boolean opens() {
    return this == RECEIVED || this == COUNTED;
  }

  boolean needsReason() {
    return this == WASTED || this == RETURNED;
  }
}
