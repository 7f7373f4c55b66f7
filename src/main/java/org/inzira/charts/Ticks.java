package org.inzira.charts;

/** Round steps for an axis from zero to at least the greatest value; counts have no fractions. */
record Ticks(long step, long top) {

  private static final int STEPS = 5;

  static Ticks over(long greatest) {
    long wanted = Math.max(1, Math.ceilDiv(greatest, STEPS));
    long power = 1;
    while (power <= Long.MAX_VALUE / 100 && power * 10 <= wanted) {
      power *= 10;
    }
    long step = power;
    for (long factor : new long[] {1, 2, 5, 10}) {
      if (power * factor >= wanted) {
        step = power * factor;
        break;
      }
    }
    return new Ticks(step, Math.max(1, Math.ceilDiv(greatest, step)) * step);
  }
}
