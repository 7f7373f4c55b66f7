package org.inzira.figures.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of people must be kept back outside the house. A cell below five is; and since the
 * total is known, further ones are, smallest first, until subtraction leaves each hidden cell free
 * to be five or more.
 */
public final class Suppression {

  /** The smallest number of people that may be printed for a part of a figure. */
  public static final long SHOWN_MIN = 5;

  private Suppression() {}

  /** The keys to keep back, of cells that add up to a printed total or may do so. */
  public static Set<String> hidden(Map<String, Long> cells) {
    var hidden = new HashSet<String>();
    cells.forEach((key, value) -> {
      if (isSmall(value)) {
        hidden.add(key);
      }
    });
    if (!hidden.isEmpty()) {
      hideMore(cells, hidden);
    }
    return hidden;
  }

  /**
   * The same for cells that also add up to those of a coarser axis: all of them or none. Which of
   * two tables gives a third away is then no question, as the finer one is not printed at all.
   */
  public static Set<String> hiddenNested(Map<String, Long> cells) {
    return cells.values().stream().anyMatch(Suppression::isSmall)
        ? Set.copyOf(cells.keySet())
        : Set.of();
  }

  private static void hideMore(Map<String, Long> cells, Set<String> hidden) {
    var shown =
        cells.entrySet().stream()
            .filter(cell -> cell.getValue() > 0 && !hidden.contains(cell.getKey()))
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .iterator();
    while (!isSafe(cells, hidden) && shown.hasNext()) {
      hidden.add(shown.next().getKey());
    }
  }

  /** Whether each hidden cell, all others being at least one, may still be large enough. */
  private static boolean isSafe(Map<String, Long> cells, Set<String> hidden) {
    var sum = hidden.stream().mapToLong(cells::get).sum();
    return hidden.size() > 1 && sum - (hidden.size() - 1) >= SHOWN_MIN;
  }

  /** Whether a number of people is too small to be told. */
  public static boolean isSmall(long value) {
    return value > 0 && value < SHOWN_MIN;
  }
}
