package org.inzira.claims;

import java.math.BigDecimal;

/**
 * A number as somebody wrote it.
 *
 * @param value its worth
 * @param plain written in figures without grouping and decimals, as years are
 */
record Quantity(BigDecimal value, boolean plain) {

  /** How many decimals were written. */
  int decimals() {
    return Math.max(0, value.scale());
  }

  boolean is(long number) {
    return value.compareTo(BigDecimal.valueOf(number)) == 0;
  }

  boolean isBetween(int least, int most) {
    return plain
        && value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
  }
}
