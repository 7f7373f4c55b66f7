package org.inzira.resettlement;

import java.util.Locale;

/** A step that staff record by hand; what movement does comes as {@link MovementNews}. */
public enum StepKind {
  REGISTERED,
  INTERVIEWED,
  DECIDED_ACCEPTED,
  DECIDED_DEFERRED,
  DECIDED_DENIED,
  DECIDED_SPLIT,
  ORIENTED,
  READY,
  NOT_READY,
  WITHDRAWN,
  DECEASED,
  REOPENED;

  /** The code in sheets, messages and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
