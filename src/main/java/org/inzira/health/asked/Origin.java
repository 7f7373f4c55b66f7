package org.inzira.health.asked;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a line of data comes from.
 *
 * @param lookedAt the day on which the source was looked at; empty where there is none
 * @param notes what it asks, by language
 */
public record Origin(
    String source, Optional<LocalDate> lookedAt, Certainty certainty, Map<String, String> notes) {

  /** How sure it is. */
  public enum Certainty {
    /** Read in its source. */
    VERIFIED,
    /** The mission's own rule, which binds because it says so. */
    OWN,
    SECOND_HAND,
    BACKGROUND,
    NOT_FOUND;

    /** The code in data and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Origin {
    notes = Map.copyOf(notes);
    if (!notes.keySet().containsAll(Set.of("en", "fr"))) {
      throw new IllegalArgumentException("a note is missing in a language");
    }
    if (certainty == Certainty.VERIFIED && (source.isBlank() || lookedAt.isEmpty())) {
      throw new IllegalArgumentException("verified, without a source and the day it was seen");
    }
  }

  /** Whether it is shown as not verified, and keeps nobody from signing. */
  public boolean isIllustrative() {
    return certainty != Certainty.VERIFIED && certainty != Certainty.OWN;
  }

  /** What it asks, in a language. */
  public String note(String language) {
    return notes.getOrDefault(language, notes.getOrDefault("en", ""));
  }
}
