package org.inzira.figures;

import java.util.Locale;

/** What must be said beside a figure of one year ("invented records, total as printed"). */
public record FigureNote(String english, String french) {

  /** The note in a language; English stands in for all but French. */
  public String text(Locale language) {
    return language.getLanguage().equals("fr") ? french : english;
  }
}
