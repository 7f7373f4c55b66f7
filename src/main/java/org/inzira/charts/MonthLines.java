package org.inzira.charts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year's months as a line, beside the dashed line of the year before. */
record MonthLines(ChartCaption caption, Series previous, Series current, Wording wording) {

  private static final double WIDTH = 480;
  private static final double TOP = 24;
  private static final double BASE = 196;
  private static final double NAME_WIDTH_MAX = 76;
  private static final double NAME_GAP = 18;
  private static final TextStyle TICK = TextStyle.muted(12.5).end();
  private static final TextStyle MONTH = TextStyle.muted(12.5).middle();
  private static final TextStyle PEAK = TextStyle.bold(13).middle();
  private static final TextStyle CURRENT = TextStyle.bold(15).in(Palette.BLUE);
  private static final TextStyle PREVIOUS = TextStyle.muted(14);

  /** Where on the drawing a month and a value lie. */
  private record Plane(double left, double right, int months, Ticks ticks) {

    double x(int month) {
      return left + (right - left) * month / Math.max(1, months - 1);
    }

    double y(Mark mark) {
      return y(mark.value());
    }

    double y(long value) {
      return BASE - (BASE - TOP) * value / ticks.top();
    }

    double column() {
      return (right - left) / Math.max(1, months - 1);
    }
  }

  Drawing draw() {
    var svg = new Svg(WIDTH, BASE + 34, caption, description());
    var plane = plane();
    grid(svg, plane);
    svg.area(course(current, plane, true), Palette.BLUE, 0.1);
    svg.dashed(course(previous, plane, false), Palette.MUTED, 2);
    svg.line(course(current, plane, false), Palette.BLUE, 3);
    for (int month = 0; month < current.marks().size(); month++) {
      currentMonth(svg, month, plane);
    }
    for (int month = 0; month < previous.marks().size(); month++) {
      previousMonth(svg, month, plane);
    }
    peak(svg, plane);
    names(svg, plane);
    return new Drawing(svg.done(), Tables.of(caption, previous, current, wording));
  }

  private String description() {
    return Stream.of(current, previous)
        .filter(series -> !series.marks().isEmpty())
        .map(wording::series)
        .collect(Collectors.joining(". "));
  }

  private Plane plane() {
    var ticks = Ticks.over(marks().mapToLong(Mark::value).max().orElse(0));
    double left = 14 + TICK.width(wording.number(ticks.top()));
    double names = Math.max(CURRENT.width(current.name()), PREVIOUS.width(previous.name()));
    int months = Math.max(current.marks().size(), previous.marks().size());
    double right = WIDTH - Math.min(NAME_WIDTH_MAX, names) - 14;
    return new Plane(Math.max(left, 34), right, months, ticks);
  }

  private void grid(Svg svg, Plane plane) {
    for (long value = 0; value <= plane.ticks().top(); value += plane.ticks().step()) {
      double y = plane.y(value);
      var colour = value == 0 ? Palette.INK : Palette.GRID;
      svg.line(Path.line(plane.left(), y, plane.right(), y), colour, 1);
      svg.text(plane.left() - 8, y, wording.number(value), TICK);
    }
    var longer = current.marks().size() >= previous.marks().size() ? current : previous;
    // Where the names of months are long, every other one is enough.
    boolean tight =
        longer.marks().stream().anyMatch(mark -> MONTH.width(mark.label()) > plane.column() - 3);
    int step = tight ? 2 : 1;
    for (int month = 0; month < plane.months(); month += step) {
      var label = MONTH.fit(longer.marks().get(month).label(), step * plane.column() - 3);
      svg.text(plane.x(month), BASE + 18, label, MONTH);
    }
  }

  /** The line through the values that may be shown; a suppressed one is a gap. */
  private static Path course(Series series, Plane plane, boolean filled) {
    var path = new Path();
    var marks = series.marks();
    for (int month = 0; month < marks.size(); month++) {
      if (marks.get(month).suppressed()) {
        path.lift();
        continue;
      }
      boolean first = month == 0 || marks.get(month - 1).suppressed();
      boolean last = month == marks.size() - 1 || marks.get(month + 1).suppressed();
      if (filled && first) {
        path.to(plane.x(month), BASE);
      }
      path.to(plane.x(month), plane.y(marks.get(month)));
      if (filled && last) {
        path.to(plane.x(month), BASE).close();
      }
    }
    return path;
  }

  private void currentMonth(Svg svg, int month, Plane plane) {
    var mark = current.marks().get(month);
    double x = plane.x(month);
    svg.mark(
        current.name() + ", " + wording.pair(mark),
        mark.address(),
        inside -> {
          inside.target(new Box(x - plane.column() / 2, TOP, plane.column(), BASE + 10 - TOP));
          if (mark.suppressed()) {
            inside.haloed(x, BASE - 12, wording.suppressed(), PEAK);
          } else {
            inside.circle(x, plane.y(mark), 4, Palette.BLUE, Palette.WHITE, 1);
          }
        });
  }

  private void previousMonth(Svg svg, int month, Plane plane) {
    var mark = previous.marks().get(month);
    if (mark.suppressed()) {
      return;
    }
    svg.mark(
        previous.name() + ", " + wording.pair(mark),
        mark.address(),
        inside ->
            inside.circle(plane.x(month), plane.y(mark), 3, Palette.WHITE, Palette.MUTED, 1.4));
  }

  /** The greatest month of the year, in numbers. */
  private void peak(Svg svg, Plane plane) {
    IntStream.range(0, current.marks().size())
        .filter(month -> current.marks().get(month).value() > 0)
        .boxed()
        .max((one, other) -> Long.compare(value(one), value(other)))
        .ifPresent(month ->
            svg.haloed(
                plane.x(month),
                plane.y(value(month)) - 14,
                wording.number(value(month)),
                PEAK.in(Palette.BLUE)));
  }

  private long value(int month) {
    return current.marks().get(month).value();
  }

  /** The names of the lines at their ends, moved apart where these meet. */
  private void names(Svg svg, Plane plane) {
    double currentY = end(current, plane);
    if (previous.marks().isEmpty()) {
      name(svg, current, currentY, plane, CURRENT);
      return;
    }
    double previousY = end(previous, plane);
    double lack = NAME_GAP - Math.abs(currentY - previousY);
    if (lack > 0) {
      double up = currentY <= previousY ? -lack / 2 : lack / 2;
      currentY += up;
      previousY -= up;
    }
    double below = Math.max(0, Math.max(currentY, previousY) - BASE);
    currentY -= below;
    previousY -= below;
    name(svg, current, currentY, plane, CURRENT);
    name(svg, previous, previousY, plane, PREVIOUS);
  }

  private static void name(Svg svg, Series series, double y, Plane plane, TextStyle style) {
    svg.text(plane.right() + 10, y, style.fit(series.name(), NAME_WIDTH_MAX), style);
  }

  private static double end(Series series, Plane plane) {
    var marks = series.marks();
    return marks.isEmpty() ? BASE : plane.y(marks.getLast());
  }

  private Stream<Mark> marks() {
    return Stream.of(previous, current).map(Series::marks).flatMap(List::stream);
  }
}
