package org.inzira.figures.definitions;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.ledger.Posting;

/**
 * Counts figures of one year by definitions of the caller's choosing, in force or not: for who
 * compares what was counted with what would be. A cell that holds nothing is left out; a total of
 * zero is there when anything was ever recorded. Runs in the caller's transaction.
 */
public interface FigureCounting {

  /** The axis of the cell that is the figure itself, and its key. */
  String TOTAL = "total";

  /** A cell of a figure; its year is known to the caller. */
  record Cell(FigureId figure, String axis, String key) {

    /** The figure itself. */
    public static Cell total(FigureId figure) {
      return new Cell(figure, TOTAL, TOTAL);
    }

    /** Whether it is the figure itself. */
    public boolean isTotal() {
      return axis.equals(TOTAL);
    }
  }

  /**
   * What a posting does to figures.
   *
   * @param entries how many of its entries each figure counts
   */
  record Effect(Map<Cell, Long> cells, Map<FigureId, Long> entries) {
    public Effect {
      cells = Map.copyOf(cells);
      entries = Map.copyOf(entries);
    }
  }

  /** What is kept of definitions in force: costs the same however many entries there are. */
  Map<Cell, Long> kept(List<FigureDefinition> inForce, Year year);

  /** Counted anew from every entry of the year. */
  Map<Cell, Long> counted(List<FigureDefinition> definitions, Year year);

  /** What a posting adds to each cell of its years, which must be one. */
  Effect effect(List<FigureDefinition> definitions, Posting posting);
}
