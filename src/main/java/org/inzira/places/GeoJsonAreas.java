package org.inzira.places;

import java.util.ArrayList;
import java.util.List;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;

/** Reads the area of one feature, and says what is wrong with it. */
final class GeoJsonAreas {

  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final int RING_POINTS_MIN = 4;

  /** An area, and whether it had to be mended. */
  record Area(Geometry shape, boolean mended) {}

  /** What cannot be drawn, as the refusal that says so. */
  private static final class Faulty extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    Faulty(Refusal refusal) {
      super(refusal.code(), null, false, false);
      this.refusal = refusal;
    }
  }

  private GeoJsonAreas() {}

  /**
   * The area, or why there is none; the name stands in the refusal. Published boundaries often
   * cross themselves somewhere by a hair: for drawing they are mended, which is told.
   */
  static Outcome<Area> read(JsonNode geometry, String name) {
    try {
      var area = area(geometry, name);
      var fault = new IsValidOp(area).getValidationError();
      if (fault == null) {
        return Outcome.done(new Area(area, false));
      }
      var mended = GeometryFixer.fix(area);
      return mended instanceof Polygonal && !mended.isEmpty()
          ? Outcome.done(new Area(mended, true))
          : Outcome.refused(Refusal.of("PL-009", name, at(fault.getCoordinate())));
    } catch (Faulty faulty) {
      return Outcome.refused(faulty.refusal);
    }
  }

  private static Geometry area(JsonNode geometry, String name) throws Faulty {
    var coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(coordinates, name);
      case "MultiPolygon" -> {
        var parts = new ArrayList<Polygon>();
        for (var part : coordinates) {
          parts.add(polygon(part, name));
        }
        if (parts.isEmpty()) {
          throw new Faulty(Refusal.of("PL-008", name));
        }
        yield SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
      }
      default -> throw new Faulty(Refusal.of("PL-006", name));
    };
  }

  /** The first ring is the outline, the others are holes. */
  private static Polygon polygon(JsonNode rings, String name) throws Faulty {
    var read = new ArrayList<LinearRing>();
    for (var ring : rings) {
      read.add(ring(ring, name));
    }
    if (read.isEmpty()) {
      throw new Faulty(Refusal.of("PL-008", name));
    }
    var holes = List.copyOf(read.subList(1, read.size()));
    return SHAPES.createPolygon(read.getFirst(), holes.toArray(LinearRing[]::new));
  }

  private static LinearRing ring(JsonNode positions, String name) throws Faulty {
    var points = new ArrayList<Coordinate>();
    for (var position : positions) {
      points.add(point(position, name));
    }
    if (points.size() < RING_POINTS_MIN || !points.getFirst().equals2D(points.getLast())) {
      throw new Faulty(Refusal.of("PL-008", name));
    }
    return SHAPES.createLinearRing(points.toArray(Coordinate[]::new));
  }

  private static Coordinate point(JsonNode position, String name) throws Faulty {
    var longitude = position.path(0);
    var latitude = position.path(1);
    if (!longitude.isNumber()
        || !latitude.isNumber()
        || !(Math.abs(longitude.asDouble()) <= 180)
        || !(Math.abs(latitude.asDouble()) <= 90)) {
      throw new Faulty(Refusal.of("PL-007", name));
    }
    return new Coordinate(longitude.asDouble(), latitude.asDouble());
  }

  private static String at(Coordinate corner) {
    return "%s, %s".formatted(corner.getX(), corner.getY());
  }
}
