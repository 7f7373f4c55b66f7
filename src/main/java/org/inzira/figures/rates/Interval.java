package org.inzira.figures.rates;

/**
 * Between which bounds a share lies with 95 % confidence, by Wilson's score: unlike the common
 * formula it holds for few cases, too, and never leaves what a share can be.
 *
 * @param low the lower bound, 0 to 1
 * @param high the upper bound, 0 to 1
 */
record Interval(double low, double high) {

  private static final double STANDARD_DEVIATIONS = 1.959963984540054;

  /** Of a part of a whole that is not empty. */
  static Interval of(long part, long whole) {
    if (part < 0 || whole <= 0 || part > whole) {
      throw new IllegalArgumentException(part + " is no part of " + whole);
    }
    double share = (double) part / whole;
    double square = STANDARD_DEVIATIONS * STANDARD_DEVIATIONS / whole;
    double middle = share + square / 2;
    double reach =
        STANDARD_DEVIATIONS * Math.sqrt(share * (1 - share) / whole + square / (4 * whole));
    return new Interval(
        part == 0 ? 0 : (middle - reach) / (1 + square),
        part == whole ? 1 : (middle + reach) / (1 + square));
  }
}
