package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a wait or a limit comes from.
 *
 * @param lookedAt the day on which the source was looked at; empty where there is none
 * @param notes what it asks, by language
 */
public record Origin(
    String source, Optional<LocalDate> lookedAt, Certainty certainty, Map<String, String> notes) {

  /** How sure it is. */
  public enum Certainty {
    VERIFIED,
    SECOND_HAND,
    ILLUSTRATIVE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Origin {
    notes = Map.copyOf(notes);
  }
}
