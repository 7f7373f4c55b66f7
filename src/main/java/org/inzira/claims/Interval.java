package org.inzira.claims;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For which ratios a phrase holds, as the tables write it: {@code [1.90, 2)} from 1.90, below 2.
 * Ratios are compared as fractions, never rounded.
 *
 * @param to empty for no upper edge
 */
record Interval(BigDecimal from, boolean fromHolds, Optional<BigDecimal> to, boolean toHolds) {

  private static final Pattern FORM = Pattern.compile("([\\[(])([0-9.]+), ?([0-9.]*)([\\])])");

  private static final BigDecimal NO_EDGE_WIDTH = BigDecimal.TEN.pow(12);

  static Interval of(String written) {
    var match = FORM.matcher(written);
    if (!match.matches()) {
      throw new IllegalArgumentException("not an interval: " + written);
    }
    return new Interval(
        new BigDecimal(match.group(2)),
        match.group(1).equals("["),
        Optional.of(match.group(3)).filter(edge -> !edge.isEmpty()).map(BigDecimal::new),
        match.group(4).equals("]"));
  }

  /** Whether part by whole lies within; of nothing, only growth without an edge can be said. */
  boolean holds(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) {
      return part.signum() == 0
          ? holds(BigDecimal.ONE, BigDecimal.ONE)
          : to.isEmpty() && !fromHolds && from.compareTo(BigDecimal.ONE) == 0;
    }
    int low = part.compareTo(from.multiply(whole));
    int high = to.map(edge -> part.compareTo(edge.multiply(whole))).orElse(-1);
    return (low > 0 || (low == 0 && fromHolds)) && (high < 0 || (high == 0 && toHolds));
  }

  /** How much it leaves open: the narrower says more. */
  BigDecimal width() {
    return to.map(edge -> edge.subtract(from)).orElse(NO_EDGE_WIDTH);
  }
}
