package org.inzira.resettlement;

import java.util.Locale;

/** What a destination may ask for before a case is ready; got side by side, in any order. */
public enum Preparation {
  MEDICAL,
  ORIENTATION,
  SECURITY,
  SPONSOR,
  EXIT_PERMIT,
  TRAVEL_DOCUMENT,
  ENTRY_VISA;

  /** The code in the list of destinations, in messages and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
