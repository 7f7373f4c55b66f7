package org.inzira.boarding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.resettlement.Reason;

/** What an officer at the gate says of a passenger; of whom nothing is said is missing. */
public enum Presence {
  BOARDED,
  NO_SHOW,
  LEFT_BEHIND,
  OFFLOADED;

  /** Why somebody who came does not fly. */
  public static final List<Reason> REASONS =
      List.of(
          Reason.TRAVEL_REFUSED,
          Reason.MEDICAL,
          Reason.VISA_OR_DOCUMENT,
          Reason.EXIT_PERMIT,
          Reason.DOCUMENT_ERROR,
          Reason.SECURITY,
          Reason.RECEIVING_SIDE,
          Reason.GUARDIANSHIP,
          Reason.PROTECTION,
          Reason.OTHER);

  /** The code in addresses, messages and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The presence with this code. */
  public static Optional<Presence> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** Whether a reason must be given beside it. */
  public boolean needsReason() {
    return this == LEFT_BEHIND || this == OFFLOADED;
  }
}
