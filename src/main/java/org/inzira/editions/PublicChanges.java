package org.inzira.editions;

import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.page.Table;
import org.inzira.page.Wording;

/** Says to anybody what changed since an edition; a bean of the module that compares. */
public interface PublicChanges {

  /**
   * Totals only: no cells, no causes, no parts of a whole. What changed of people since the newest
   * edition is told in steps of five, the same beside every edition, so that whoever asks each day,
   * or of two editions, learns of no few who came or went.
   */
  Table since(FigureSnapshot edition, Wording words);
}
