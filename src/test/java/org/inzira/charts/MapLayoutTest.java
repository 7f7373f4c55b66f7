package org.inzira.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.charts.Gallery.caption;
import static org.inzira.charts.Gallery.charts;
import static org.inzira.charts.Gallery.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inzira.charts.MapArea.Position;
import org.inzira.charts.WorldMap.Destination;
import org.inzira.kernel.CountryCode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps of areas and of the world, with few things on them and with far too many. */
class MapLayoutTest {

  private static final CountryCode RWANDA = new CountryCode("RWA");

  static Stream<Named<Drawing>> drawings() {
    var usual =
        List.of("USA", "CAN", "SWE", "NOR", "FIN", "NLD", "BEL", "DEU", "AUS", "GBR", "FRA");
    var all =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getISO3Country())
            .toList();
    return Stream.of(
        Named.of("the usual destinations", world(usual)),
        Named.of("every country", world(all)),
        Named.of("nowhere", world(List.of())),
        Named.of("small islands alone", world(List.of("MLT", "SGP", "MUS", "MDV", "BRB"))),
        Named.of("squares", areas(squares(30, "District"))),
        Named.of("long names", areas(squares(30, "A district with a very long name indeed "))),
        Named.of("one", areas(squares(1, "Alone"))),
        Named.of("none", areas(List.of())));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void letsNoTextTouchAnotherOrLeaveTheDrawing(Drawing drawing) {
    ChartLayoutTest.assertNothingCollides(DrawnSvg.of(drawing));
  }

  @Test
  void namesAndLinksEachDestinationOnTheMapAndInItsTable() {
    var drawing = world(List.of("USA", "SWE", "BEL", "NLD", "MLT"));

    assertThat(DrawnSvg.of(drawing).texts())
        .extracting(text -> text.getTextContent())
        .contains("SWE\u00A0100", "BEL\u00A0100", "NLD\u00A0100", "MLT\u00A0100", "Not drawn:");
    assertThat(drawing.svg()).contains("<title>SWE: 100</title>");
    assertThat(drawing.table().rows()).hasSize(5);
  }

  @Test
  void staysLight() {
    assertThat(world(List.of("USA", "SWE")).svg().length()).isLessThan(20_000);
  }

  @Test
  void drawsADiscNoSmallerNorLargerForASuppressedValue() {
    var destinations =
        List.of(
            new Destination(new CountryCode("USA"), mark("United States", 900)),
            new Destination(new CountryCode("SWE"), Mark.suppressed("Sweden", "/figures")),
            new Destination(new CountryCode("NOR"), Mark.suppressed("Norway", "/figures")));

    var svg = DrawnSvg.of(charts().world(caption("w"), map(destinations)));

    assertThat(svg.elements("circle").stream().map(disc -> disc.getAttribute("r")).distinct())
        .containsExactly("20", "3.5");
  }

  @Test
  void shadesNothingInProportionToASuppressedValue() {
    var squares = squares(2, "District");
    var hidden =
        new MapArea(
            Mark.suppressed("Hidden", "/figures"),
            "",
            squares.getFirst().rings(),
            squares.getFirst().label());

    var svg = areas(List.of(hidden, squares.getLast())).svg();

    assertThat(svg).contains("Hidden: &lt;5", "url(#map-pale)");
  }

  @Test
  void leavesHolesOpen() {
    var hole = List.of(at(0.4, 0.4), at(0.6, 0.4), at(0.6, 0.6), at(0.4, 0.6));
    var around = new ArrayList<>(square(0, 0));
    var area = new MapArea(mark("Holed", 3), "", List.of(around, hole), at(0.5, 0.2));

    assertThat(areas(List.of(area)).svg()).containsPattern("d=\"M[^M\"]+zM[^M\"]+z\"");
  }

  private static Drawing world(List<String> codes) {
    var destinations =
        codes.stream()
            .map(code -> new Destination(new CountryCode(code), mark(code, 100)))
            .toList();
    return charts().world(caption("world"), map(destinations));
  }

  private static WorldMap map(List<Destination> destinations) {
    return new WorldMap(RWANDA, destinations, "Not drawn:", "Credit.", "No opinion on borders.");
  }

  private static Drawing areas(List<MapArea> areas) {
    return charts().areas(caption("map"), new AreaMap(areas, "People", "Credit.", "No opinion."));
  }

  private static List<MapArea> squares(int number, String name) {
    return IntStream.range(0, number)
        .mapToObj(index ->
            new MapArea(
                mark(name + index, index * 37L),
                "",
                List.of(square(index % 6, Math.floorDiv(index, 6))),
                at(index % 6 + 0.5, Math.floorDiv(index, 6) + 0.5)))
        .toList();
  }

  private static List<Position> square(double west, double south) {
    return List.of(
        at(west, south),
        at(west + 1, south),
        at(west + 1, south + 1),
        at(west, south + 1),
        at(west, south));
  }

  private static Position at(double longitude, double latitude) {
    return new Position(longitude, latitude);
  }
}
