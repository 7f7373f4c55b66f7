package org.inzira.health.documents;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.inzira.kernel.AccountName;

/**
 * That a document no longer holds.
 *
 * @param reason in words, where somebody withdrew it; else empty
 */
record Withdrawal(AccountName account, Instant at, Cause cause, String reason) {

  /** Why; by hand it has a reason in words. */
  enum Cause {
    BY_HAND,
    CHECK_VOIDED,
    CHECK_CHANGED,
    NEWER_UNFIT,
    HELD,
    REPLACED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Cause of(String code) {
      return Arrays.stream(values())
          .filter(cause -> cause.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }
}
