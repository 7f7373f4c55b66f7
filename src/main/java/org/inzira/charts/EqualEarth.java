package org.inzira.charts;

import org.inzira.charts.Outline.Point;

/**
 * Puts the globe on a drawing so that equal areas stay equal (Šavrič, Patterson and Jenny, 2018):
 * no continent looks larger than it is.
 */
final class EqualEarth {

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double HALF_ROOT_OF_THREE = Math.sqrt(3) / 2;

  /** Half the width of the whole globe in the units of the formula. */
  private static final double HALF_WIDTH = Math.PI / (HALF_ROOT_OF_THREE * A1);

  private EqualEarth() {}

  /** From the left edge of a drawing so wide. */
  static double x(Point point, double width) {
    double slant = slant(point);
    double square = slant * slant;
    double sixth = square * square * square;
    double across =
        Math.toRadians(point.longitude())
            * Math.cos(slant)
            / (HALF_ROOT_OF_THREE * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
    return width / 2 + across * width / (2 * HALF_WIDTH);
  }

  /** Downwards from the equator of a drawing so wide. */
  static double y(Point point, double width) {
    double slant = slant(point);
    double square = slant * slant;
    double sixth = square * square * square;
    double up = slant * (A1 + A2 * square + sixth * (A3 + A4 * square));
    return -up * width / (2 * HALF_WIDTH);
  }

  private static double slant(Point point) {
    return Math.asin(HALF_ROOT_OF_THREE * Math.sin(Math.toRadians(point.latitude())));
  }
}
