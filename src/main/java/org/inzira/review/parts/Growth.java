package org.inzira.review.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What may be claimed of a change from one year to the next, and what may not. */
enum Growth {
  MORE_THAN_DOUBLED,
  DOUBLED,
  NEARLY_DOUBLED,
  INCREASED_BY_MORE_THAN_HALF,
  INCREASED,
  UNCHANGED,
  DECREASED;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** "Nearly doubled" asks for at least this many per cent more. */
  private static final BigDecimal NEARLY_DOUBLE_MIN = BigDecimal.valueOf(90);

  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  /** What holds of a change; the value before must not be zero. */
  static Growth of(long before, long after) {
    var change =
        BigDecimal.valueOf(after - before)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(before), 6, RoundingMode.HALF_UP);
    if (change.signum() < 0) {
      return DECREASED;
    }
    if (change.signum() == 0) {
      return UNCHANGED;
    }
    if (change.compareTo(HUNDRED) > 0) {
      return MORE_THAN_DOUBLED;
    }
    if (change.compareTo(HUNDRED) == 0) {
      return DOUBLED;
    }
    if (change.compareTo(NEARLY_DOUBLE_MIN) >= 0) {
      return NEARLY_DOUBLED;
    }
    return change.compareTo(HALF) > 0 ? INCREASED_BY_MORE_THAN_HALF : INCREASED;
  }

  /** Whether a writer is tempted to say "nearly doubled" where it does not hold. */
  boolean tempts() {
    return this == INCREASED_BY_MORE_THAN_HALF;
  }

  /** The key of its wording. */
  String key() {
    return "review.growth." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
