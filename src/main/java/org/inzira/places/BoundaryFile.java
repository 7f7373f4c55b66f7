package org.inzira.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Refusal;
import org.inzira.places.GeoJsonAreas.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The districts of a GeoJSON file by p-code. Everything is checked before anything is taken; what
 * is wrong is said of each feature.
 */
final class BoundaryFile {

  /** What was read: shapes by place in the order of the file, and those that were mended. */
  record Areas(Map<PlaceCode, Geometry> shapes, List<String> mended) {
    Areas {
      mended = List.copyOf(mended);
    }
  }

  private static final int DEPTH_MAX = 24;
  private static final int SHOWN_MAX = 8;

  /** How far, in degrees, a district may lie from where the gazetteer has it. */
  private static final double DISTANCE_MAX = 0.5;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private final Map<String, Place> districts;
  private final Optional<String> property;

  BoundaryFile(List<Place> districts, Optional<String> property) {
    this.districts =
        districts.stream().collect(Collectors.toMap(place -> place.code().value(), place -> place));
    this.property = property;
  }

  Outcome<Areas> read(byte[] content) {
    try {
      var root = JSON.readTree(content);
      if (root == null || !root.path("type").asString("").equals("FeatureCollection")) {
        return Outcome.refused(Refusal.of("PL-003"));
      }
      if (isProjected(root)) {
        return Outcome.refused(Refusal.of("PL-010"));
      }
      return areas(root.path("features"));
    } catch (JacksonException unreadable) {
      return Outcome.refused(Refusal.of("PL-003"));
    }
  }

  private Outcome<Areas> areas(JsonNode features) {
    if (features.isEmpty()) {
      return Outcome.refused(Refusal.of("PL-004"));
    }
    var names = names(features);
    var named = property.or(() -> codeProperty(features, names));
    if (named.isEmpty() || !names.contains(named.get())) {
      return Outcome.refused(Refusal.of("PL-005", some(names)));
    }
    var shapes = new LinkedHashMap<PlaceCode, Geometry>();
    var mended = new ArrayList<String>();
    var refusals = new ArrayList<Refusal>();
    var number = 0;
    for (var feature : features) {
      number++;
      read(feature, number, named.get(), shapes, mended).ifPresent(refusals::add);
    }
    return refusals.isEmpty() ? Outcome.done(new Areas(shapes, mended)) : Outcome.refused(refusals);
  }

  /** Puts one feature's area beside the others, or says what is wrong with it. */
  private Optional<Refusal> read(
      JsonNode feature,
      int number,
      String named,
      Map<PlaceCode, Geometry> shapes,
      List<String> mended) {
    var written = code(feature, named);
    var district = districts.get(written);
    if (district == null) {
      return Optional.of(Refusal.of("PL-011", Integer.toString(number), shortened(written)));
    }
    if (shapes.containsKey(district.code())) {
      return Optional.of(Refusal.of("PL-012", written));
    }
    return switch (GeoJsonAreas.read(feature.path("geometry"), written)) {
      case Outcome.Done<Area>(var area) -> {
        shapes.put(district.code(), area.shape());
        if (area.mended()) {
          mended.add(written);
        }
        yield liesThere(area.shape(), district)
            ? Optional.empty()
            : Optional.of(Refusal.of("PL-013", written, district.name()));
      }
      case Outcome.Refused<Area>(var refusals) -> Optional.of(refusals.getFirst());
    };
  }

  private static boolean liesThere(Geometry area, Place district) {
    var around = area.getEnvelopeInternal();
    around.expandBy(DISTANCE_MAX);
    return around.contains(new Coordinate(district.longitude(), district.latitude()));
  }

  /** The property whose name speaks of a code and whose values are districts most often. */
  private Optional<String> codeProperty(JsonNode features, List<String> names) {
    return names.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains("code"))
        .max(Comparator.comparingLong(name -> known(features, name)));
  }

  private long known(JsonNode features, String name) {
    var known = 0;
    for (var feature : features) {
      known += districts.containsKey(code(feature, name)) ? 1 : 0;
    }
    return known;
  }

  private static String code(JsonNode feature, String name) {
    return feature.path("properties").path(name).asString("").strip().toUpperCase(Locale.ROOT);
  }

  private static List<String> names(JsonNode features) {
    var names = new LinkedHashSet<String>();
    features.forEach(feature -> names.addAll(feature.path("properties").propertyNames()));
    return List.copyOf(names);
  }

  private static String some(List<String> names) {
    var shown =
        names.stream()
            .limit(SHOWN_MAX)
            .map(BoundaryFile::shortened)
            .collect(Collectors.joining(", "));
    return shown.isEmpty() ? "–" : shown;
  }

  private static String shortened(String written) {
    var printable = written.replaceAll("\\p{Cntrl}", " ");
    return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
  }

  /** An old member that says in which system positions are; degrees are the only one we draw. */
  private static boolean isProjected(JsonNode root) {
    var system = root.path("crs").path("properties").path("name").asString("");
    return !system.isEmpty() && !system.matches(".*(CRS:?:?84|EPSG:[0-9.]*:?4326)$");
  }
}
