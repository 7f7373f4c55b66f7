package org.inzira.figures;

import java.time.Year;

/** Keeps the notes of figures. They are data: who brings the records says what holds for them. */
public interface FigureNotes {

  /** Puts or replaces the note of a figure in a year; inside {@code Transactions.write}. */
  void put(FigureId figure, Year year, FigureNote note);

  /** Puts or replaces the note of one breakdown of a figure in a year. */
  void put(FigureId figure, Year year, Axis axis, FigureNote note);
}
