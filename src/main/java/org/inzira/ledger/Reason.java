package org.inzira.ledger;

import java.util.Locale;
import java.util.Optional;

/** Why a statement was made. Touching a closed year needs another reason than {@code ORDINARY}. */
public enum Reason {
  ORDINARY,
  LATE_RECORD,
  CORRECTION,
  MERGE,
  DEFINITION;

  /** The code in sheets, in the ledger and in messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason with this code. */
  public static Optional<Reason> find(String code) {
    return java.util.Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findAny();
  }
}
