package org.inzira.charts;

/**
 * One thing a chart shows: a bar, a slice, a month. It links to the entries behind it.
 *
 * @param suppressed the value must not be shown, nor anything drawn in proportion to it
 * @param address where the mark leads: a path, an https address or a fragment; empty for no link
 */
public record Mark(String label, long value, boolean suppressed, String address) {

  public Mark {
    if (value < 0) {
      throw new IllegalArgumentException("a mark counts from zero: " + value);
    }
    if (suppressed && value != 0) {
      throw new IllegalArgumentException("a suppressed mark does not hold its value");
    }
    Address.check(address);
  }

  /** A mark with its value. */
  public static Mark of(String label, long value, String address) {
    return new Mark(label, value, false, address);
  }

  /** A mark whose value is too small to be shown; the chart never learns it. */
  public static Mark suppressed(String label, String address) {
    return new Mark(label, 0, true, address);
  }
}
