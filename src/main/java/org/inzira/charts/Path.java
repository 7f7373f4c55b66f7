package org.inzira.charts;

/**
 * The outline of a shape or the course of a line, each point told by its distance from the one
 * before: half as long as by its place, and rounded so that no error adds up.
 */
final class Path {

  private final StringBuilder text = new StringBuilder();
  private boolean started;
  private long lastX;
  private long lastY;

  static Path line(double fromX, double fromY, double toX, double toY) {
    return new Path().to(fromX, fromY).to(toX, toY);
  }

  /** Goes on to a point; the first point of a course starts it. */
  Path to(double x, double y) {
    if (!started) {
      text.append('M').append(Svg.number(x)).append(' ').append(Svg.number(y));
      started = true;
      return at(x, y);
    }
    long acrossTenths = tenths(x) - lastX;
    long downTenths = tenths(y) - lastY;
    if (downTenths == 0) {
      text.append('h').append(Svg.number(acrossTenths / 10.0));
    } else if (acrossTenths == 0) {
      text.append('v').append(Svg.number(downTenths / 10.0));
    } else {
      text.append('l').append(Svg.number(acrossTenths / 10.0));
      text.append(downTenths < 0 ? "" : " ").append(Svg.number(downTenths / 10.0));
    }
    return at(x, y);
  }

  /** Goes on along a circle to a point. */
  Path arc(double radius, boolean large, boolean clockwise, double x, double y) {
    var size = Svg.number(radius);
    text.append('A').append(size).append(' ').append(size).append(" 0 ");
    text.append(large ? "1 " : "0 ").append(clockwise ? "1 " : "0 ");
    text.append(Svg.number(x)).append(' ').append(Svg.number(y));
    return at(x, y);
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

  private Path at(double x, double y) {
    lastX = tenths(x);
    lastY = tenths(y);
    return this;
  }

  /** As {@link Svg#number} rounds. */
  private static long tenths(double value) {
    return (long) Math.rint(value * 10);
  }
}
