package org.inzira.figures;

import java.util.Locale;

/** Whether a figure has a value in a year, and whose word that is. */
public enum FigureStatus {
  /** Records posted something in the year, even if it came back to zero. */
  RECORDED,
  /** A programme stated zero; nothing was posted. */
  NIL,
  /** Nobody said anything: never shown as zero. */
  NOT_RECORDED;

  /** The code in the interface and in messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
