package org.inzira.kernel;

/** Sex as recorded; unknown is a value of its own, so that splits add up to the total. */
public enum Sex {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN;

  /** The code in sheets, in the ledger and in messages. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
