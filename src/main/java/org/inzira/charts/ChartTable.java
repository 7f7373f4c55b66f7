package org.inzira.charts;

import java.util.List;

/** What a chart shows, as a table: to be put below it. */
public record ChartTable(String caption, List<String> headings, List<Row> rows) {

  public ChartTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** A row; its heading is the label of a mark. */
  public record Row(String heading, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A cell as text; its address is empty when it leads nowhere. */
  public record Cell(String text, String address) {
    public Cell {
      Address.check(address);
    }
  }
}
