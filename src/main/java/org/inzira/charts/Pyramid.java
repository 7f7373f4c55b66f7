package org.inzira.charts;

import java.util.List;
import java.util.stream.Stream;

/** Two series back to back, the first band at the bottom. */
record Pyramid(ChartCaption caption, Series left, Series right, Wording wording) {

  private static final double WIDTH = 440;
  private static final double ROW = 32;
  private static final double BAR = 24;
  private static final double TOP = 34;
  private static final double BAND_WIDTH_MAX = 110;
  private static final TextStyle VALUE = TextStyle.plain(13);
  private static final TextStyle BAND = TextStyle.plain(13).middle();
  private static final TextStyle NAME = TextStyle.bold(15).middle();

  Drawing draw() {
    int rows = Math.max(left.marks().size(), right.marks().size());
    var svg = new Svg(WIDTH, TOP + rows * ROW + 6, caption, description());
    double half = bandWidth() / 2;
    double room = Math.max(20, WIDTH / 2 - half - valueWidth() - 8);
    var scale = Scale.over(room, marks());
    name(svg, left.name(), WIDTH / 2 - half - room / 2, Fill.ORANGE, room);
    name(svg, right.name(), WIDTH / 2 + half + room / 2, Fill.BLUE, room);
    for (int row = 0; row < rows; row++) {
      double middle = TOP + ROW * (rows - row - 0.5);
      row(svg, row, middle, half, scale);
    }
    axis(svg, WIDTH / 2 - half, rows);
    axis(svg, WIDTH / 2 + half, rows);
    return new Drawing(svg.done(), Tables.of(caption, left, right, wording));
  }

  private String description() {
    return wording.series(left) + ". " + wording.series(right);
  }

  private static void name(Svg svg, String name, double x, Fill fill, double room) {
    svg.text(x, 14, NAME.fit(name, room), NAME.in(fill.colour()));
  }

  private static void axis(Svg svg, double x, int rows) {
    svg.line(Path.line(x, TOP - 2, x, TOP + rows * ROW + 2), Palette.INK, 1.2);
  }

  private void row(Svg svg, int row, double middle, double half, Scale scale) {
    if (row < left.marks().size()) {
      var mark = left.marks().get(row);
      double length = scale.length(mark);
      var bar = new Box(WIDTH / 2 - half - length, middle - BAR / 2, length, BAR);
      bar(svg, left.name(), mark, bar, Fill.ORANGE);
      svg.text(WIDTH / 2, middle, BAND.fit(mark.label(), 2 * half - 12), BAND);
    }
    if (row < right.marks().size()) {
      var mark = right.marks().get(row);
      var bar = new Box(WIDTH / 2 + half, middle - BAR / 2, scale.length(mark), BAR);
      bar(svg, right.name(), mark, bar, Fill.BLUE);
    }
  }

  private void bar(Svg svg, String series, Mark mark, Box bar, Fill fill) {
    boolean leftward = fill == Fill.ORANGE;
    var field = new Box(leftward ? 0 : WIDTH / 2, bar.top(), WIDTH / 2, BAR);
    svg.mark(
        series + ", " + wording.pair(mark),
        mark.address(),
        inside -> {
          inside.target(field);
          if (bar.width() > 0) {
            inside.rectangle(bar, fill, 0);
          }
          inside.text(
              leftward ? bar.left() - 5 : bar.right() + 5,
              bar.top() + BAR / 2,
              wording.value(mark),
              leftward ? VALUE.end() : VALUE);
        });
  }

  private double bandWidth() {
    return Math.min(
        BAND_WIDTH_MAX, 20 + marks().mapToDouble(mark -> BAND.width(mark.label())).max().orElse(0));
  }

  private double valueWidth() {
    return marks().mapToDouble(mark -> VALUE.width(wording.value(mark))).max().orElse(0);
  }

  private Stream<Mark> marks() {
    return Stream.of(left, right).map(Series::marks).flatMap(List::stream);
  }
}
