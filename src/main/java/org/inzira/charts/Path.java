package org.inzira.charts;

/** The outline of a shape or the course of a line. */
final class Path {

  private final StringBuilder text = new StringBuilder();
  private boolean started;

  static Path line(double fromX, double fromY, double toX, double toY) {
    return new Path().to(fromX, fromY).to(toX, toY);
  }

  /** Goes on to a point; the first point of a course starts it. */
  Path to(double x, double y) {
    return step(started ? 'L' : 'M', x, y);
  }

  /** Goes on along a circle to a point. */
  Path arc(double radius, boolean large, boolean clockwise, double x, double y) {
    var size = Svg.number(radius);
    text.append('A').append(size).append(' ').append(size).append(" 0 ");
    text.append(large ? "1 " : "0 ").append(clockwise ? "1 " : "0 ");
    text.append(Svg.number(x)).append(' ').append(Svg.number(y));
    return this;
  }

  /** Ends a course without closing it; the next point starts another. */
  Path lift() {
    started = false;
    return this;
  }

  Path close() {
    text.append('Z');
    return lift();
  }

  String text() {
    return text.toString();
  }

  private Path step(char command, double x, double y) {
    text.append(command).append(Svg.number(x)).append(' ').append(Svg.number(y));
    started = true;
    return this;
  }
}
