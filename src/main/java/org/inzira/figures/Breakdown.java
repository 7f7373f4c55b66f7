package org.inzira.figures;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A figure of one year broken down by one axis, in the order to be printed.
 *
 * @param cells empty when the figure is not recorded, or when all is kept back: the names of cells
 *     alone may tell of a few
 */
public record Breakdown(
    FigureId figure,
    Year year,
    Axis axis,
    Kind kind,
    OptionalLong total,
    List<Cell> cells,
    Kept kept,
    Optional<FigureNotes.Note> note) {

  /** What of a breakdown is kept back. */
  public enum Kept {
    NOTHING,
    /** Small cells, and those that would give them away. */
    CELLS,
    /** All of it. */
    WHOLE,
    /** All of it, since beside an edition it would tell of the few that came or went. */
    SINCE_EDITION;

    /** The sentence that says so, in the messages. */
    public String message() {
      return "figures.kept." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** For whom a breakdown is made. */
  public enum Disclosure {
    /** For those who may see the records, or at least each cell. */
    IN_HOUSE,
    /** For donors, the public, and whoever does not belong to a confidential programme. */
    OUTSIDE
  }

  /** Whether a person may stand in one cell only, or in several. */
  public enum Kind {
    /** Each in one cell, by the earliest standing fact of the year: the cells add up. */
    EXCLUSIVE,
    /** One may stand in several: printed with that sentence, never stacked, no shares. */
    OVERLAPPING;

    /** The code in definitions and messages. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One cell.
   *
   * @param value empty when it is kept back, because it or one beside it is below five
   */
  public record Cell(String key, OptionalLong value) {}

  public Breakdown {
    cells = List.copyOf(cells);
  }

  /** Whether any cell is kept back. */
  public boolean isSuppressed() {
    return kept != Kept.NOTHING;
  }

  /** Whether every cell is kept back. */
  public boolean isUntold() {
    return kept == Kept.WHOLE || kept == Kept.SINCE_EDITION;
  }

  /** The same without its cells. */
  public Breakdown keptSinceEdition() {
    return new Breakdown(figure, year, axis, kind, total, List.of(), Kept.SINCE_EDITION, note);
  }

  /** What is kept back when these of these cells are. */
  static Kept kept(Map<String, Long> values, Set<String> hidden) {
    if (hidden.isEmpty()) {
      return Kept.NOTHING;
    }
    return hidden.containsAll(values.keySet()) ? Kept.WHOLE : Kept.CELLS;
  }

  /** Hidden cells stand last and by name, since the place of one among numbers would tell. */
  static List<Cell> cells(Axis axis, Map<String, Long> values, Set<String> hidden) {
    if (kept(values, hidden) == Kept.WHOLE) {
      return List.of();
    }
    return values.keySet().stream()
        .sorted(order(axis, values, hidden))
        .map(key ->
            new Cell(
                key,
                hidden.contains(key)
                    ? OptionalLong.empty()
                    : OptionalLong.of(values.getOrDefault(key, 0L))))
        .toList();
  }

  private static Comparator<String> order(Axis axis, Map<String, Long> values, Set<String> hidden) {
    var byName = Comparator.<String>naturalOrder();
    if (axis.isOrdered()) {
      return Comparator.comparingInt(axis::rank).thenComparing(byName);
    }
    Comparator<String> byValue =
        Comparator.comparingLong(key -> hidden.contains(key) ? 0 : -values.getOrDefault(key, 0L));
    return Comparator.<String>comparingInt(key -> key.equals(Axis.UNKNOWN) ? 1 : 0)
        .thenComparing(byValue)
        .thenComparing(byName);
  }
}
