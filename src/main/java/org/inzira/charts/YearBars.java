package org.inzira.charts;

import java.util.List;

/** Standing bars, one a year. */
record YearBars(ChartCaption caption, List<Mark> years, Wording wording) {

  private static final double COLUMN = 104;
  private static final double BAR = 68;
  private static final double EDGE = 20;
  private static final double BASE = 206;
  private static final double BAR_HEIGHT_MAX = 160;
  private static final TextStyle VALUE = TextStyle.bold(18).middle();
  private static final TextStyle YEAR = TextStyle.bold(14).middle();

  Drawing draw() {
    double width = 2 * EDGE + COLUMN * Math.max(2, years.size());
    var svg = new Svg(width, BASE + 34, caption, wording.pairs(years));
    var scale = Scale.over(BAR_HEIGHT_MAX, years.stream());
    for (int index = 0; index < years.size(); index++) {
      bar(svg, index, scale);
    }
    svg.line(Path.line(EDGE / 2, BASE, width - EDGE / 2, BASE), Palette.INK, 1.2);
    return new Drawing(svg.done(), Tables.of(caption, years, wording));
  }

  private void bar(Svg svg, int index, Scale scale) {
    var year = years.get(index);
    boolean told = index == years.size() - 1;
    double middle = EDGE + COLUMN * (index + 0.5);
    double height = scale.length(year);
    var value = wording.value(year);
    var box = new Box(middle - BAR / 2, BASE - height, BAR, height);
    svg.mark(
        wording.pair(year),
        year.address(),
        inside -> {
          inside.target(new Box(middle - COLUMN / 2, 0, COLUMN, BASE + 34));
          if (height > 0) {
            inside.rectangle(box, told ? Palette.BLUE : Palette.PALE, height > 4 ? 2 : 0);
          }
          inside.text(middle, box.top() - 14, value, VALUE.shrunk(value, COLUMN - 4));
          inside.text(middle, BASE + 18, YEAR.fit(year.label(), COLUMN - 8), YEAR);
        });
  }
}
