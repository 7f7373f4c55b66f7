package org.inzira.charts;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.inzira.charts.Outline.Point;

/**
 * Puts a small country on the drawing. A degree of longitude is shorter than one of latitude by the
 * cosine of the latitude, so the country keeps its shape.
 */
record Projection(double west, double north, double perLongitude, double perLatitude, Box frame) {

  static Projection fitting(List<Point> points, Box frame) {
    var longitudes = span(points.stream().mapToDouble(Point::longitude).summaryStatistics());
    var latitudes = span(points.stream().mapToDouble(Point::latitude).summaryStatistics());
    double middle = (latitudes.getMin() + latitudes.getMax()) / 2;
    double shrink = Math.cos(Math.toRadians(middle));
    double width = Math.max(0.1, longitudes.getMax() - longitudes.getMin()) * shrink;
    double perDegree = frame.width() / width;
    double height = Math.max(0.1, latitudes.getMax() - latitudes.getMin()) * perDegree;
    return new Projection(
        longitudes.getMin(),
        latitudes.getMax(),
        perDegree * shrink,
        perDegree,
        new Box(frame.left(), frame.top(), frame.width(), height));
  }

  double x(Point point) {
    return frame.left() + (point.longitude() - west) * perLongitude;
  }

  double y(Point point) {
    return frame.top() + (north - point.latitude()) * perLatitude;
  }

  Path ring(List<Point> ring) {
    var path = new Path();
    ring.forEach(point -> path.to(x(point), y(point)));
    return path.close();
  }

  private static DoubleSummaryStatistics span(DoubleSummaryStatistics found) {
    if (found.getCount() == 0) {
      found.accept(0);
    }
    return found;
  }
}
