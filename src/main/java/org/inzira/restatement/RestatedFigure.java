package org.inzira.restatement;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureId;
import org.inzira.ledger.Replay.Cause;

/**
 * A figure that is not what was published.
 *
 * @param versionBefore the version of its definition then; empty for a figure that came later
 * @param versionNow the version now; empty for a figure that is no longer kept
 * @param entries how many entries that it counts were posted since, by cause
 * @param cells its changed cells, of the axes that both definitions have
 */
public record RestatedFigure(
    FigureId figure,
    OptionalInt versionBefore,
    OptionalInt versionNow,
    Difference total,
    Map<Cause, Long> entries,
    List<RestatedCell> cells) {

  /** A changed cell of a breakdown. */
  public record RestatedCell(Axis axis, String key, Difference difference) {}

  public RestatedFigure {
    entries = Map.copyOf(entries);
    cells = List.copyOf(cells);
  }

  boolean isDefinedAnew() {
    return !versionBefore.equals(versionNow);
  }

  /** Whether anything is to be told of it. */
  boolean isChanged() {
    return isDefinedAnew() || !total.isNothing() || !cells.isEmpty();
  }
}
