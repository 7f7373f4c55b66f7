package org.inzira.figures.definitions;

import java.util.List;
import org.inzira.figures.FigureDefinition;

/** Counts figures anew when what they count has changed. Runs in the caller's transaction. */
public interface Recounting {

  /** Holds postings back until the transaction ends. */
  void hold();

  /** Counts these definitions anew from all that stands; {@link #hold} comes first. */
  void count(List<FigureDefinition> definitions);

  /** What is wrong with a set of definitions beside each other, and with the ledger's chart. */
  List<String> complaints(List<FigureDefinition> definitions);
}
