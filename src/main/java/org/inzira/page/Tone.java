package org.inzira.page;

import java.util.Locale;
import org.inzira.kernel.Programme;

/** The colour of a pill or edge; always beside words, never alone. */
public enum Tone {
  NEUTRAL,
  GOOD,
  WARNING,
  BAD,
  RESETTLEMENT,
  HEALTH,
  BORDER,
  MOBILITY,
  SUPPORT;

  /** The tone of a programme. */
  public static Tone of(Programme programme) {
    return valueOf(programme.name());
  }

  /** The ending of the style's class. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
