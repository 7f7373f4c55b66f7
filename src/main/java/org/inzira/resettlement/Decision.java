package org.inzira.resettlement;

import java.util.Locale;
import java.util.Optional;

/**
 * By whose word a step was taken that others decide.
 *
 * @param document the letter or file in which they said so
 */
public record Decision(By by, Optional<String> document) {

  /** Who decides on a case. */
  public enum By {
    RECEIVING_STATE,
    UNHCR;

    /** The code in sheets and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
