package org.inzira.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inzira.charts.Gallery.caption;
import static org.inzira.charts.Gallery.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.inzira.charts.MapPlace.Presence;
import org.inzira.charts.Outline.Point;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryMapTest {

  private static final CountryCode RWANDA = new CountryCode("RWA");

  /** Districts round the capital, where labels crowd, and some far from it. */
  private static final Object[][] DISTRICTS = {
    {"Nyarugenge", -1.97126, 30.03357},
    {"Gasabo", -1.8836, 30.12559},
    {"Kicukiro", -2.01617, 30.14748},
    {"Kamonyi", -2.02777, 29.90211},
    {"Bugesera", -2.23327, 30.15894},
    {"Rulindo", -1.75144, 29.99681},
    {"Rwamagana", -1.97861, 30.35304},
    {"Musanze", -1.49224, 29.59251},
    {"Nyamasheke", -2.35781, 29.15273},
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 5})
  void letsNoLabelTouchAnotherHoweverManyProgrammesWorkThere(int programmes) {
    var svg = DrawnSvg.of(map(districts(programmes)));

    ChartLayoutTest.assertNothingCollides(svg);
    assertThat(svg.texts())
        .extracting(text -> text.getTextContent())
        .contains("Nyarugenge", "Gasabo", "Kicukiro", "Kamonyi", "Nyamasheke");
  }

  @Test
  void letsNoLabelTouchAnotherWhereThirtyPlacesShareOnePoint() {
    var crowd =
        IntStream.range(0, 30)
            .mapToObj(number -> place("Place " + number, -1.95, 30.06, 1))
            .toList();
    var drawing = map(crowd);

    ChartLayoutTest.assertNothingCollides(DrawnSvg.of(drawing));
    assertThat(drawing.table().rows()).hasSize(30);
  }

  @Test
  void cutsLongNamesShortOnTheMapButNotInItsTable() {
    var name = "<b>A place with a name that no map has room for</b>";
    var drawing = map(List.of(place(name, -1.95, 30.06, 2)));

    ChartLayoutTest.assertNothingCollides(DrawnSvg.of(drawing));
    assertThat(drawing.svg()).doesNotContain("<b>").contains("&lt;b&gt;A place with a n");
    assertThat(drawing.table().rows().getFirst().heading()).isEqualTo(name);
  }

  @Test
  void linksEachSymbolToWhatItStandsFor() {
    var drawing = map(List.of(place("Musanze", -1.49, 29.59, 2)));

    assertThat(drawing.svg())
        .contains("<a href=\"/presence/resettlement\"><title>Musanze: resettlement words<")
        .contains("<a href=\"/presence/health\"><title>Musanze: health words<");
    assertThat(drawing.table().headings()).hasSize(6);
  }

  @Test
  void givesEachProgrammeAShapeOfItsOwnAndALegend() {
    var drawing = map(List.of(place("Musanze", -1.49, 29.59, 5)));

    for (var programme : Programme.values()) {
      assertThat(drawing.svg()).contains(">" + programme.code() + " words</text>");
    }
  }

  @Test
  void printsCreditAndDisclaimerBelow() {
    assertThat(map(List.of()).svg()).contains(">Drawn from open outlines.<").contains("no opinion");
  }

  @Test
  void drawsAMissionWhoseCountryHasNoOutline() {
    var map =
        new CountryMap(new CountryCode("QQQ"), districts(1), Map.of(), "Credit.", "Disclaimer.");

    ChartLayoutTest.assertNothingCollides(DrawnSvg.of(charts().map(caption("c"), map)));
  }

  @Test
  void readsTheFiveProvincesAsClosedRingsInTheirPlace() {
    var outline = Outline.of(RWANDA);

    assertThat(outline.rings()).hasSize(5);
    assertThat(outline.rings())
        .allSatisfy(ring -> assertThat(ring.getFirst()).isEqualTo(ring.getLast()));
    assertThat(outline.points())
        .allSatisfy(point -> {
          assertThat(point.longitude()).isBetween(28.8, 30.95);
          assertThat(point.latitude()).isBetween(-2.9, -1.0);
        });
  }

  @Test
  void keepsTheShapeOfACountryFarFromTheEquator() {
    var corners = List.of(new Point(20, 60), new Point(22, 61));

    var projection = Projection.fitting(corners, new Box(0, 0, 400, 400));

    assertThat(projection.perLongitude() / projection.perLatitude())
        .isCloseTo(Math.cos(Math.toRadians(60.5)), within(0.001));
  }

  private static Drawing map(List<MapPlace> places) {
    var names = new java.util.EnumMap<Programme, String>(Programme.class);
    for (var programme : Programme.values()) {
      names.put(programme, programme.code() + " words");
    }
    return charts()
        .map(
            caption("map"),
            new CountryMap(
                RWANDA,
                places,
                names,
                "Drawn from open outlines.",
                "We have no opinion on borders."));
  }

  private static List<MapPlace> districts(int programmes) {
    var places = new ArrayList<MapPlace>();
    for (var district : DISTRICTS) {
      places.add(
          place((String) district[0], (double) district[1], (double) district[2], programmes));
    }
    return places;
  }

  private static MapPlace place(String name, double latitude, double longitude, int programmes) {
    return new MapPlace(
        name,
        latitude,
        longitude,
        "/places/one",
        Arrays.stream(Programme.values())
            .limit(programmes)
            .map(programme -> new Presence(programme, "/presence/" + programme.code()))
            .toList());
  }
}
