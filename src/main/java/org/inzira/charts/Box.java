package org.inzira.charts;

import java.util.List;

/** A rectangle on the drawing. */
record Box(double left, double top, double width, double height) {

  static Box around(double x, double y, double width, double height) {
    return new Box(x - width / 2, y - height / 2, width, height);
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  boolean overlaps(Box other) {
    return left < other.right()
        && other.left < right()
        && top < other.bottom()
        && other.top < bottom();
  }

  boolean overlapsAny(List<Box> others) {
    return others.stream().anyMatch(this::overlaps);
  }

  boolean isWithin(Box outer) {
    return left >= outer.left
        && top >= outer.top
        && right() <= outer.right()
        && bottom() <= outer.bottom();
  }

  Box grownBy(double margin) {
    return new Box(left - margin, top - margin, width + 2 * margin, height + 2 * margin);
  }
}
