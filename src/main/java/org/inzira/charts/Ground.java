package org.inzira.charts;

import java.util.List;

/**
 * Areas as one light path: steps on a grid instead of positions, since maps have many corners.
 * Corners that fall on one spot are one, and a ring that shrinks to a line is left out.
 */
final class Ground {

  private static final int CORNERS_MIN = 3;

  /** A corner on the grid. */
  private record Corner(long x, long y) {}

  private final double stepsPerUnit;
  private final StringBuilder text = new StringBuilder();

  /** A path on a grid so fine. */
  Ground(double stepsPerUnit) {
    this.stepsPerUnit = stepsPerUnit;
  }

  /** Adds a ring; each point is a pair of places on the drawing. */
  Ground ring(List<double[]> points) {
    var corners =
        points.stream()
            .map(point ->
                new Corner(
                    Math.round(point[0] * stepsPerUnit), Math.round(point[1] * stepsPerUnit)))
            .toList();
    var distinct = corners.stream().distinct().count();
    if (distinct >= CORNERS_MIN) {
      draw(corners);
    }
    return this;
  }

  String text() {
    return text.toString();
  }

  private void draw(List<Corner> corners) {
    var last = corners.getFirst();
    text.append('M').append(at(last.x())).append(gap(last.y())).append('l');
    var first = true;
    for (var corner : corners.subList(1, corners.size())) {
      if (!corner.equals(last)) {
        var x = corner.x() - last.x();
        text.append(first ? at(x) : gap(x)).append(gap(corner.y() - last.y()));
        last = corner;
        first = false;
      }
    }
    text.append('z');
  }

  /** A minus parts two numbers as well as a space. */
  private String gap(long steps) {
    return steps < 0 ? at(steps) : " " + at(steps);
  }

  private String at(long steps) {
    return Svg.number(steps / stepsPerUnit);
  }
}
