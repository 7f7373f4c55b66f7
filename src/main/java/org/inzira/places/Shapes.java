package org.inzira.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inzira.kernel.PlaceCode;
import org.inzira.places.Boundaries.Point;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/** Makes shapes light enough to be drawn, and puts them into text and back. */
final class Shapes {

  /** What can still be seen of the whole on a drawing as wide as a page. */
  private static final double DETAIL = 320;

  private static final double STEPS_PER_DEGREE = 10_000;

  private Shapes() {}

  /** The same areas with fewer points; a border that two of them share stays one border. */
  static Map<PlaceCode, Geometry> simplified(Map<PlaceCode, Geometry> areas) {
    var whole = new Envelope();
    areas.values().forEach(area -> whole.expandToInclude(area.getEnvelopeInternal()));
    var tolerance = Math.max(whole.getWidth(), whole.getHeight()) / DETAIL;
    var codes = List.copyOf(areas.keySet());
    var simple = CoverageSimplifier.simplify(areas.values().toArray(Geometry[]::new), tolerance);
    var result = new LinkedHashMap<PlaceCode, Geometry>();
    for (var place = 0; place < codes.size(); place++) {
      result.put(codes.get(place), simple[place]);
    }
    return result;
  }

  static String text(Geometry area) {
    var writer = new WKTWriter();
    writer.setPrecisionModel(new PrecisionModel(STEPS_PER_DEGREE));
    return writer.write(area);
  }

  static List<List<Point>> rings(String text) {
    try {
      return rings(new WKTReader().read(text));
    } catch (ParseException damaged) {
      throw new IllegalStateException("a kept boundary cannot be read", damaged);
    }
  }

  private static List<List<Point>> rings(Geometry area) {
    var rings = new ArrayList<List<Point>>();
    for (var part = 0; part < area.getNumGeometries(); part++) {
      var polygon = (Polygon) area.getGeometryN(part);
      rings.add(points(polygon.getExteriorRing()));
      for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(points(polygon.getInteriorRingN(hole)));
      }
    }
    return rings;
  }

  private static List<Point> points(LinearRing ring) {
    var points = new ArrayList<Point>();
    for (var corner : ring.getCoordinates()) {
      points.add(new Point(corner.getX(), corner.getY()));
    }
    return points;
  }
}
