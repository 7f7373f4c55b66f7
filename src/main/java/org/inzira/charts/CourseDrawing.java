package org.inzira.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a share that falls by steps, with its value at each round number. */
record CourseDrawing(ChartCaption caption, Course course, Wording wording) {

  private static final double WIDTH = 480;
  private static final double TOP = 44;
  private static final double BASE = 216;
  private static final double RIGHT = WIDTH - 30;
  private static final int MARKER_TOP = 10;
  private static final int MARKER_GAP = 17;
  private static final TextStyle TICK = TextStyle.muted(12.5).end();
  private static final TextStyle BELOW = TextStyle.muted(12.5).middle();
  private static final TextStyle MARKER = TextStyle.bold(12.5);

  Drawing draw() {
    var ticks = Ticks.over(Math.max(1, course.end()));
    double left = 14 + TICK.width(wording.percent(1, 1));
    var svg = new Svg(WIDTH, BASE + 50, caption, description(ticks));
    grid(svg, ticks, left);
    svg.area(path(ticks, left, true), Palette.BLUE, 0.1);
    svg.line(path(ticks, left, false), Palette.BLUE, 3);
    for (int marker = 0; marker < course.markers().size(); marker++) {
      marker(svg, course.markers().get(marker), marker, ticks, left);
    }
    for (int at : places(ticks)) {
      svg.mark(
          said(at),
          "",
          inside -> inside.circle(x(at, ticks, left), y(at), 4, Palette.BLUE, Palette.WHITE, 1));
    }
    return new Drawing(svg.done(), table(ticks));
  }

  private void grid(Svg svg, Ticks ticks, double left) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      double y = BASE - (BASE - TOP) * quarter / 4;
      var colour = quarter == 0 ? Palette.INK : Palette.GRID;
      svg.line(Path.line(left, y, RIGHT, y), colour, 1);
      svg.text(left - 8, y, wording.percent(quarter, 4), TICK);
    }
    for (long at = 0; at <= ticks.top(); at += ticks.step()) {
      svg.text(x(at, ticks, left), BASE + 16, wording.number(at), BELOW);
    }
    double middle = (left + RIGHT) / 2;
    var heading = BELOW.fit(caption.labelHeading(), RIGHT - left);
    svg.text(middle, BASE + 36, heading, BELOW);
  }

  private Path path(Ticks ticks, double left, boolean filled) {
    var path = new Path();
    if (filled) {
      path.to(left, BASE);
    }
    path.to(left, TOP);
    double height = TOP;
    for (var step : course.steps()) {
      double x = x(step.at(), ticks, left);
      path.to(x, height);
      height = y(step.share());
      path.to(x, height);
    }
    double end = x(course.end(), ticks, left);
    path.to(end, height);
    return filled ? path.to(end, BASE).close() : path;
  }

  /** A dashed line up to the words, which stand in a row of their own. */
  private void marker(Svg svg, Course.Marker marker, int row, Ticks ticks, double left) {
    double x = x(marker.at(), ticks, left);
    double y = MARKER_TOP + MARKER_GAP * (double) row;
    svg.dashed(Path.line(x, y + 8, x, BASE), Palette.MUTED, 1.2);
    boolean before = x > WIDTH / 2;
    var style = before ? MARKER.end() : MARKER;
    double room = before ? x - 4 : WIDTH - x - 4;
    svg.haloed(before ? x + 3 : x - 3, y, style.fit(marker.label(), room), style);
  }

  /** The round numbers as far as the course is known, and where it ends. */
  private List<Integer> places(Ticks ticks) {
    var places = new ArrayList<Integer>();
    for (long at = 0; at < course.end(); at += ticks.step()) {
      places.add((int) at);
    }
    places.add(course.end());
    return places;
  }

  private String description(Ticks ticks) {
    return places(ticks).stream().map(this::said).collect(Collectors.joining("; "));
  }

  private ChartTable table(Ticks ticks) {
    return new ChartTable(
        caption.title(),
        List.of(caption.labelHeading(), caption.valueHeading()),
        places(ticks).stream()
            .map(at ->
                new ChartTable.Row(
                    wording.number(at), List.of(new ChartTable.Cell(percent(at), ""))))
            .toList());
  }

  private String said(int at) {
    return wording.pair(wording.number(at), percent(at));
  }

  private String percent(int at) {
    return wording.percent(Math.round(course.shareAt(at) * 1000), 1000);
  }

  private static double x(long at, Ticks ticks, double left) {
    return left + (RIGHT - left) * at / ticks.top();
  }

  private double y(int at) {
    return y(course.shareAt(at));
  }

  private static double y(double share) {
    return BASE - (BASE - TOP) * share;
  }
}
