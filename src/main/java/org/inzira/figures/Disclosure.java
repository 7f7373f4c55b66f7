package org.inzira.figures;

/** For whom a breakdown is made. */
public enum Disclosure {
  /** For those who may see the records, or at least each cell. */
  IN_HOUSE,
  /** For donors, the public, and whoever does not belong to a confidential programme. */
  OUTSIDE
}
