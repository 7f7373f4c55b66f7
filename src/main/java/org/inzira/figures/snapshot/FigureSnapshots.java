package org.inzira.figures.snapshot;

import java.time.Year;
import org.inzira.figures.Figures;

/** Takes snapshots of the figures, and reads figures from them. */
public interface FigureSnapshots {

  /**
   * What the catalogue says of a year now, of one moment: its numbers are those of the ledger up to
   * the block it names. Reads in a transaction of its own, so what a surrounding one has written
   * and not yet committed is not in it.
   */
  FigureSnapshot take(Year year);

  /**
   * The figures as the snapshot has them, in its own words, without a query. They know the years up
   * to the snapshot's; of earlier years than the one before, values but not breakdowns, which is a
   * bug of the caller. Who may see what is decided by today's roles. Refuses another day ({@code
   * FI-014}): a snapshot is of one moment.
   */
  Figures figures(FigureSnapshot snapshot);
}
