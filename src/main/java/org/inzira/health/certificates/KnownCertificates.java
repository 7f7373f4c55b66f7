package org.inzira.health.certificates;

import java.util.Locale;

/** What this server knows of a certificate by the random word on it, and no more than that. */
public interface KnownCertificates {

  /** How it stands. */
  enum Known {
    VALID,
    WITHDRAWN,
    OVER,
    UNKNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the certificate with this word stands now; {@code UNKNOWN} for a word that is none. */
  Known of(String code);
}
