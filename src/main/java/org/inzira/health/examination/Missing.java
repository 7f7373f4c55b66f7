package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing without which an examination is not signed.
 *
 * @param code of the section or test; empty of what has none
 * @param isBinding whether it keeps the signature back; what does not bind asks for a reason
 * @param until when it can be there at the earliest, where that is known
 */
public record Missing(Kind kind, String code, boolean isBinding, Optional<LocalDate> until) {

  /** What is missing. */
  public enum Kind {
    SECTION,
    OPEN_SECTION,
    TEST_NOT_ASKED,
    TEST,
    CRITICAL,
    FEE,
    REFERRAL;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Missing of(Kind kind, String code, boolean isBinding) {
    return new Missing(kind, code, isBinding, Optional.empty());
  }
}
