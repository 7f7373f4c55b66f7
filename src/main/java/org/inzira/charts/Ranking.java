package org.inzira.charts;

import java.util.List;

/** Lying bars below each other. */
record Ranking(ChartCaption caption, List<Mark> marks, Wording wording) {

  private static final double WIDTH = 440;
  private static final double LABEL_WIDTH_MAX = 180;
  private static final double ROW = 27;
  private static final double BAR = 15;
  private static final double GAP = 9;
  private static final TextStyle LABEL = TextStyle.plain(14).end();
  private static final TextStyle VALUE = TextStyle.bold(14);

  Drawing draw() {
    var svg = new Svg(WIDTH, Math.max(1, marks.size()) * ROW + 8, caption, wording.pairs(marks));
    double labels =
        Math.min(
            LABEL_WIDTH_MAX,
            marks.stream().mapToDouble(mark -> LABEL.width(mark.label())).max().orElse(0));
    double values =
        marks.stream().mapToDouble(mark -> VALUE.width(wording.value(mark))).max().orElse(0);
    double start = labels + GAP;
    var scale = Scale.over(Math.max(20, WIDTH - start - values - 2 * GAP), marks.stream());
    for (int row = 0; row < marks.size(); row++) {
      bar(svg, row, start, scale);
    }
    return new Drawing(svg.done(), Tables.of(caption, marks, wording));
  }

  private void bar(Svg svg, int row, double start, Scale scale) {
    var mark = marks.get(row);
    double middle = 4 + ROW * (row + 0.5);
    double length = scale.length(mark);
    var box = new Box(start, middle - BAR / 2, length, BAR);
    svg.mark(
        wording.pair(mark),
        mark.address(),
        inside -> {
          inside.target(new Box(0, middle - ROW / 2, WIDTH, ROW));
          inside.text(start - GAP, middle, LABEL.fit(mark.label(), start - GAP), LABEL);
          if (length > 0) {
            inside.rectangle(box, row == 0 ? Palette.BLUE : Palette.PALE, length > 4 ? 2 : 0);
          }
          inside.text(box.right() + 7, middle, wording.value(mark), VALUE);
        });
  }
}
