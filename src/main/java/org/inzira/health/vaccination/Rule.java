package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a rule comes from.
 *
 * @param lookedAt the day on which the source was looked at; empty where there is none
 * @param notes what it asks, by language
 */
record Rule(
    String source, Optional<LocalDate> lookedAt, Certainty certainty, Map<String, String> notes) {

  /** How sure it is. */
  enum Certainty {
    VERIFIED,
    ILLUSTRATIVE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Rule {
    notes = Map.copyOf(notes);
    if (!notes.keySet().containsAll(java.util.Set.of("en", "fr"))) {
      throw new IllegalArgumentException("a note is missing in a language");
    }
    if (certainty == Certainty.VERIFIED && (source.isBlank() || lookedAt.isEmpty())) {
      throw new IllegalArgumentException("verified, without a source and the day it was seen");
    }
  }

  boolean isIllustrative() {
    return certainty == Certainty.ILLUSTRATIVE;
  }
}
