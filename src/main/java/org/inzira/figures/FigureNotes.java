package org.inzira.figures;

import java.time.Year;
import java.util.Locale;

/** Keeps the notes of figures. They are data: who brings the records says what holds for them. */
public interface FigureNotes {

  /** Puts or replaces the note of a figure in a year; inside {@code Transactions.write}. */
  void put(FigureId figure, Year year, Note note);

  /** Puts or replaces the note of one breakdown of a figure in a year. */
  void put(FigureId figure, Year year, Axis axis, Note note);

  /** What must be said beside a figure of one year ("invented records, total as printed"). */
  record Note(String english, String french) {

    /** The note in a language; English stands in for all but French. */
    public String text(Locale language) {
      return language.getLanguage().equals("fr") ? french : english;
    }
  }
}
