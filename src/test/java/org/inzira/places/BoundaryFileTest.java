package org.inzira.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Made-up squares in the place of districts: what is taken, and what is refused and why. */
class BoundaryFileTest {

  private static final List<Place> DISTRICTS =
      List.of(district("RW43", "Musanze", -1.5, 29.5), district("RW44", "Burera", -1.5, 30.5));
  private static final String WEST = square(29, -2, 30, -1);
  private static final String EAST = square(30, -2, 31, -1);

  @Test
  void takesAreasByTheirCode() {
    var areas = read(file(feature("RW43", WEST), feature("RW44", EAST))).orThrow();

    assertThat(areas.shapes()).containsOnlyKeys(new PlaceCode("RW43"), new PlaceCode("RW44"));
  }

  @Test
  void findsThePropertyWhoseValuesAreDistricts() {
    var properties = "{\"adm1_pcode\":\"RW4\",\"name\":\"x\",\"ADM2_PCODE\":\"rw43 \"}";

    assertThat(read(file(withProperties(properties, WEST))).orThrow().shapes()).hasSize(1);
  }

  @Test
  void takesThePropertyThatIsNamed() {
    var content = file(withProperties("{\"id\":\"RW43\"}", WEST));

    assertThat(codes(read(content))).containsExactly("PL-005");
    assertThat(
            new BoundaryFile(DISTRICTS, Optional.of("id")).read(bytes(content)).orThrow().shapes())
        .hasSize(1);
  }

  @Test
  void keepsHolesAndSeveralParts() {
    var holed =
        "{\"type\":\"Polygon\",\"coordinates\":[%s,%s]}"
            .formatted(ring(29, -2, 30, -1), ring(29.4, -1.6, 29.6, -1.4));
    var parts =
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[%s],[%s]]}"
            .formatted(ring(30, -2, 30.4, -1), ring(30.6, -2, 31, -1));

    var areas = read(file(feature("RW43", holed), feature("RW44", parts))).orThrow().shapes();

    assertThat(rings(areas, "RW43")).hasSize(2);
    assertThat(rings(areas, "RW44")).hasSize(2);
  }

  @Test
  void keepsASharedBorderOneWhenItSimplifies() {
    var border =
        IntStream.rangeClosed(0, 400)
            .mapToObj(step -> "[%s,%s]".formatted(30 + (step % 2) * 0.0004, -2 + step / 400.0))
            .toList();
    var west = "[[29,-1],[29,-2],%s,[29,-1]]".formatted(String.join(",", border));
    var east = "[[31,-1],[31,-2],%s,[31,-1]]".formatted(String.join(",", border));

    var areas = read(file(feature("RW43", polygon(west)), feature("RW44", polygon(east))));
    var simple = Shapes.simplified(areas.orThrow().shapes());

    var one = corners(simple, "RW43");
    var other = corners(simple, "RW44");
    assertThat(one).hasSizeLessThan(20);
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    assertThat(one.stream().filter(corner -> corner.getX() > 29.5)).allMatch(shared::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PL-003 | {\"type\":\"Feature\"}",
        "PL-003 | [1,2,3]",
        "PL-003 | {\"type\":\"FeatureCollection\"",
        "PL-003 | {\"type\":\"FeatureCollection\",\"type\":\"FeatureCollection\",\"features\":[]}",
        "PL-004 | {\"type\":\"FeatureCollection\",\"features\":[]}",
        "PL-004 | {\"type\":\"FeatureCollection\"}",
        "PL-005 | {\"type\":\"FeatureCollection\",\"features\":[1]}",
        "PL-005 | {\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"name\":\"x\"}}]}",
      })
  void refusesWhatIsNoFileOfFeatures(String code, String content) {
    assertThat(codes(read(content))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PL-006 | {\"type\":\"Point\",\"coordinates\":[29,-2]}",
        "PL-006 | null",
        "PL-007 | {\"type\":\"Polygon\",\"coordinates\":[[[500000,9800000],[1,1],[1,2],[500000,9800000]]]}",
        "PL-007 | {\"type\":\"Polygon\",\"coordinates\":[[[1e999,1],[1,1],[1,2],[1e999,1]]]}",
        "PL-007 | {\"type\":\"Polygon\",\"coordinates\":[[[\"a\",1],[1,1],[1,2],[1,1]]]}",
        "PL-008 | {\"type\":\"Polygon\",\"coordinates\":[]}",
        "PL-008 | {\"type\":\"MultiPolygon\",\"coordinates\":[]}",
        "PL-008 | {\"type\":\"Polygon\",\"coordinates\":[[[29,-2],[30,-2],[30,-1],[29,-1]]]}",
        "PL-009 | {\"type\":\"Polygon\",\"coordinates\":[[[29,-2],[29.5,-2],[30,-2],[29,-2]]]}",
        "PL-013 | {\"type\":\"Polygon\",\"coordinates\":[[[-2,29],[-1,29],[-1,30],[-2,29]]]}",
      })
  void refusesWhatCannotBeDrawn(String code, String geometry) {
    assertThat(codes(read(file(feature("RW43", geometry))))).containsExactly(code);
  }

  @Test
  void mendsAnOutlineThatCrossesItselfAndSaysSo() {
    var bow = "{\"type\":\"Polygon\",\"coordinates\":[[[29,-2],[30,-1],[30,-2],[29,-1],[29,-2]]]}";

    assertThat(read(file(feature("RW43", bow))).orThrow().mended()).containsExactly("RW43");
    assertThat(rings(read(file(feature("RW43", bow))).orThrow().shapes(), "RW43")).hasSize(2);
  }

  @Test
  void saysEverythingThatIsWrong() {
    var content = file(feature("RW99", WEST), feature("RW43", WEST), feature("RW43", EAST));

    assertThat(codes(read(content))).containsExactly("PL-011", "PL-012");
  }

  @Test
  void refusesDepthThatNoAreaNeeds() {
    var deep = "[".repeat(50_000) + "]".repeat(50_000);

    assertThat(codes(read("{\"type\":\"FeatureCollection\",\"features\":" + deep + "}")))
        .containsExactly("PL-003");
  }

  @Test
  void refusesPositionsThatAreNotInDegrees() {
    var system = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:%s\"}},";
    var good = file(feature("RW43", WEST));

    assertThat(
            codes(
                read(
                    good.replace(
                        "\"features\"", system.formatted("EPSG::32735") + "\"features\""))))
        .containsExactly("PL-010");
    assertThat(
            read(good.replace("\"features\"", system.formatted("OGC:1.3:CRS84") + "\"features\"")))
        .isInstanceOf(Outcome.Done.class);
  }

  private static Outcome<BoundaryFile.Areas> read(String content) {
    return new BoundaryFile(DISTRICTS, Optional.empty()).read(bytes(content));
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }

  private static List<List<Boundaries.Point>> rings(Map<PlaceCode, Geometry> areas, String code) {
    return Shapes.rings(Shapes.text(area(Shapes.simplified(areas), code)));
  }

  private static List<Coordinate> corners(Map<PlaceCode, Geometry> areas, String code) {
    return List.of(area(areas, code).getCoordinates());
  }

  private static Geometry area(Map<PlaceCode, Geometry> areas, String code) {
    return Objects.requireNonNull(areas.get(new PlaceCode(code)));
  }

  static String file(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
        .formatted(List.of(features).stream().collect(Collectors.joining(",")));
  }

  static String feature(String code, String geometry) {
    return withProperties("{\"adm2_pcode\":\"%s\"}".formatted(code), geometry);
  }

  private static String withProperties(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":%s}"
        .formatted(properties, geometry);
  }

  static String square(double west, double south, double east, double north) {
    return polygon(ring(west, south, east, north));
  }

  private static String polygon(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[%s]}".formatted(ring);
  }

  private static String ring(double west, double south, double east, double north) {
    return "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]"
        .formatted(west, south, east, north);
  }

  private static Place district(String code, String name, double latitude, double longitude) {
    return new Place(
        new PlaceCode(code),
        PlaceKind.DISTRICT,
        name,
        Optional.of(new PlaceCode(code)),
        Optional.empty(),
        latitude,
        longitude,
        Optional.empty(),
        Optional.empty());
  }
}
