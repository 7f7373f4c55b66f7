package org.inzira.kernel;

import java.util.Locale;

/** The mission's programmes, and the support that serves them all. */
public enum Programme {
  RESETTLEMENT,
  HEALTH,
  BORDER,
  MOBILITY,
  SUPPORT;

  /** The code in definitions, messages and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
