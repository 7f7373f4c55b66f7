package org.inzira.charts;

import java.util.List;

/** Lying bars below each other. */
record Ranking(ChartCaption caption, List<Mark> marks, Wording wording) {

  private static final double WIDTH = 440;
  private static final double LABEL_WIDTH_MAX = 190;
  private static final int LABEL_LINES_MAX = 2;
  private static final double ROW = 27;
  private static final double LINE = 15;
  private static final double BAR = 15;
  private static final double GAP = 9;
  private static final TextStyle LABEL = TextStyle.plain(14).end();
  private static final TextStyle VALUE = TextStyle.bold(14);

  Drawing draw() {
    double labels =
        Math.min(
            LABEL_WIDTH_MAX,
            marks.stream().mapToDouble(mark -> LABEL.width(mark.label())).max().orElse(0));
    double values =
        marks.stream().mapToDouble(mark -> VALUE.width(wording.value(mark))).max().orElse(0);
    var lines =
        marks.stream().map(mark -> LABEL.wrap(mark.label(), labels + 1, LABEL_LINES_MAX)).toList();
    double height = 8 + Math.max(ROW, lines.stream().mapToDouble(Ranking::height).sum());
    var svg = new Svg(WIDTH, height, caption, wording.pairs(marks));
    double start = labels + GAP;
    var scale = Scale.over(Math.max(20, WIDTH - start - values - 2 * GAP), marks.stream());
    double top = 4;
    for (int row = 0; row < marks.size(); row++) {
      var field = new Box(0, top, WIDTH, height(lines.get(row)));
      bar(svg, row, lines.get(row), field, start, scale);
      top = field.bottom();
    }
    return new Drawing(svg.done(), Tables.of(caption, marks, wording));
  }

  private static double height(List<String> lines) {
    return ROW + LINE * Math.max(0, lines.size() - 1);
  }

  private void bar(Svg svg, int row, List<String> lines, Box field, double start, Scale scale) {
    var mark = marks.get(row);
    double middle = field.top() + field.height() / 2;
    double length = scale.length(mark);
    var box = new Box(start, middle - BAR / 2, length, BAR);
    svg.mark(
        wording.pair(mark),
        mark.address(),
        inside -> {
          inside.target(field);
          for (int line = 0; line < lines.size(); line++) {
            double y = middle + LINE * (line - (lines.size() - 1) / 2.0);
            inside.text(start - GAP, y, lines.get(line), LABEL);
          }
          if (length > 0) {
            inside.rectangle(box, row == 0 ? Palette.BLUE : Palette.PALE, length > 4 ? 2 : 0);
          }
          inside.text(box.right() + 7, middle, wording.value(mark), VALUE);
        });
  }
}
