package org.inzira.benchmark;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.Figures;

/** All figures of a year with all their breakdowns, read as pages and programs read them. */
record FiguresReading(Figures figures, Year year) {

  Map<RawSums.Sum, Long> read() {
    var sums = new HashMap<RawSums.Sum, Long>();
    for (var value : figures.list(year)) {
      var figure = value.id();
      value.value().ifPresent(total -> put(sums, figure.value(), "total", "total", total));
      for (var axis : figures.axes(figure)) {
        figures.breakdown(figure, year, axis, Disclosure.IN_HOUSE).cells().stream()
            .filter(cell -> cell.value().isPresent())
            .forEach(cell ->
                put(sums, figure.value(), axis.code(), cell.key(), cell.value().getAsLong()));
      }
    }
    return sums;
  }

  private static void put(
      Map<RawSums.Sum, Long> sums, String figure, String axis, String key, long value) {
    if (value != 0) {
      sums.put(new RawSums.Sum(figure, axis, key), value);
    }
  }
}
