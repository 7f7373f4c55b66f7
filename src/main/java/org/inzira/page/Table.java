package org.inzira.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param caption what it holds; read out, and shown where a table stands among others
 * @param empty the sentence shown when there is no row
 * @param next the address of the next page, when there is one
 */
public record Table(
    String caption,
    List<Column> columns,
    List<List<Cell>> rows,
    String empty,
    Optional<String> next) {

  private static final int SHORT_LENGTH = 18;

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The style's class of a cell: numbers to the right, and what is short kept on one line. */
  @Nullable String look(int column, Cell cell) {
    if (columns.get(column).number()) {
      return "number";
    }
    var text = cell.text();
    var breaks = text.contains(" ") || text.contains("-");
    return breaks && text.length() <= SHORT_LENGTH ? "short" : null;
  }

  /** A table that is all on this page. */
  public static Table of(
      String caption, List<Column> columns, List<List<Cell>> rows, String empty) {
    return new Table(caption, columns, rows, empty, Optional.empty());
  }

  /**
   * A column.
   *
   * @param number whether it holds numbers, which stand to the right
   * @param sort the address that sorts by this column, when it can
   * @param order whether rows are sorted by it now
   */
  public record Column(String label, boolean number, Optional<String> sort, Order order) {

    /** A column of words. */
    public static Column text(String label) {
      return new Column(label, false, Optional.empty(), Order.NONE);
    }

    /** A column of numbers. */
    public static Column number(String label) {
      return new Column(label, true, Optional.empty(), Order.NONE);
    }

    /** The same, sorted by following an address. */
    public Column sortedBy(String address, Order now) {
      return new Column(label, number, Optional.of(address), now);
    }
  }

  /** How rows are sorted by a column, in the words of {@code aria-sort}. */
  public enum Order {
    NONE,
    ASCENDING,
    DESCENDING;

    /** The value of the attribute. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
