package org.inzira.kernel;

/** How much of a date is known. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR;

  /** The code in sheets and messages. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
