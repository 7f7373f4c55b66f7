package org.inzira.figures;

import java.time.Year;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inzira.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** What stands of one person or one place within one year, for one figure. */
final class UnitTally {

  /**
   * Of two facts on one day their values decide, not their numbers in the ledger: a place in a cell
   * must not depend on the order of deliveries, nor on which of two merged subjects spoke first.
   */
  private static final Comparator<Standing> EARLIEST =
      Comparator.comparing(Standing::happenedOn)
          .thenComparing(standing -> standing.dimensions().values().toString());

  private final FigureDefinition figure;
  private final Map<Axis, Set<String>> values = new EnumMap<>(Axis.class);
  private @Nullable Standing earliest;

  UnitTally(FigureDefinition figure) {
    this.figure = figure;
  }

  /** Takes a fact that stands into account. */
  void add(Standing standing) {
    if (earliest == null || EARLIEST.compare(standing, earliest) < 0) {
      earliest = standing;
    }
    for (var axis : figure.overlapping()) {
      values.computeIfAbsent(axis, each -> new TreeSet<>()).add(axis.key(standing));
    }
  }

  /** Counts the unit once in the total and in each axis, if anything stands. */
  void count(Cells cells, Year year, long once) {
    if (earliest == null) {
      return;
    }
    var amount = new Cells.Amount(once, 0);
    cells.add(Cells.Key.total(figure, year), amount);
    for (var axis : figure.exclusive()) {
      cells.add(Cells.Key.of(figure, year, axis, axis.key(earliest)), amount);
    }
    values.forEach((axis, keys) ->
        keys.forEach(key -> cells.add(Cells.Key.of(figure, year, axis, key), amount)));
  }
}
