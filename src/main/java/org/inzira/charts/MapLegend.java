package org.inzira.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inzira.kernel.Programme;

/** Says which symbol is which programme, in as many rows as it needs. */
record MapLegend(Map<Programme, String> names, TextStyle style, double room) {

  private static final double ROW = 22;
  private static final double SYMBOL = 20;
  private static final double GAP = 18;

  /** An item with its place in the legend. */
  private record Item(Programme programme, String name, double x, int row) {}

  double height() {
    var items = items();
    return items.isEmpty() ? 0 : (items.getLast().row() + 1) * ROW + 6;
  }

  void draw(Svg svg, double left, double top) {
    for (var item : items()) {
      double y = top + ROW * (item.row() + 0.5);
      ProgrammeSymbol.of(item.programme()).draw(svg, left + item.x() + 7, y);
      svg.text(left + item.x() + SYMBOL, y, item.name(), style);
    }
  }

  private List<Item> items() {
    var items = new ArrayList<Item>();
    double x = 0;
    int row = 0;
    for (var programme : Arrays.stream(Programme.values()).filter(names::containsKey).toList()) {
      var name = style.fit(names.getOrDefault(programme, ""), room - SYMBOL);
      double width = SYMBOL + style.width(name);
      if (x > 0 && x + width > room) {
        x = 0;
        row++;
      }
      items.add(new Item(programme, name, x, row));
      x += width + GAP;
    }
    return items;
  }
}
