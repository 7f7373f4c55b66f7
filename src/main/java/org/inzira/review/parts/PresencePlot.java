package org.inzira.review.parts;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.charts.AreaMap;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.CountryMap;
import org.inzira.charts.Drawing;
import org.inzira.charts.MapArea;
import org.inzira.charts.MapPlace;
import org.inzira.charts.Mark;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.page.Wording;
import org.inzira.places.Boundaries;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.projects.Projects;

/**
 * Draws where each programme worked in a year: symbols at the seats of districts, or the districts
 * themselves when the mission supplied their boundaries.
 */
public final class PresencePlot {

  private final Projects projects;
  private final Places places;
  private final Optional<Boundaries.Supplied> boundaries;
  private final CountryCode country;
  private final Imprint imprint;
  private final boolean linked;
  private final Wording wording;

  public PresencePlot(
      Projects projects,
      Places places,
      Optional<Boundaries.Supplied> boundaries,
      CountryCode country,
      Imprint imprint,
      boolean linked,
      Wording wording) {
    this.boundaries = boundaries;
    this.linked = linked;
    this.projects = projects;
    this.places = places;
    this.country = country;
    this.imprint = imprint;
    this.wording = wording;
  }

  public Panel of(Year year) {
    var title = wording.text("review.map");
    var caption =
        new ChartCaption(
            "map-presence",
            title,
            wording.text("review.map.place"),
            wording.text("review.map.programmes"));
    var names = new EnumMap<Programme, String>(Programme.class);
    for (var programme : Programme.values()) {
      names.put(programme, wording.text("review.programme." + programme.code()));
    }
    var map =
        new CountryMap(
            country, mapPlaces(year), names, imprint.mapCredit(), imprint.mapDisclaimer());
    var charts = Charts.in(wording.language(), "");
    var symbols = charts.map(caption, map);
    var drawing =
        boundaries
            .map(supplied ->
                new Drawing(charts.areas(caption, areas(supplied, map)).svg(), symbols.table()))
            .orElse(symbols);
    return new Panel(title, "", "", drawing);
  }

  /** A district without a boundary of its own stays a dot. */
  private AreaMap areas(Boundaries.Supplied supplied, CountryMap map) {
    var rings =
        supplied.districts().stream()
            .collect(Collectors.toMap(Boundaries.Boundary::place, PresencePlot::rings));
    var byName =
        map.places().stream().collect(Collectors.toMap(MapPlace::name, Function.identity()));
    var areas =
        places.list(Set.of(PlaceKind.DISTRICT)).stream()
            .filter(district -> byName.containsKey(district.name()))
            .map(district ->
                area(
                    Objects.requireNonNull(byName.get(district.name())),
                    rings.getOrDefault(district.code(), List.of())))
            .toList();
    return new AreaMap(
        areas, wording.text("review.map.count"), supplied.credit(), map.disclaimer());
  }

  private MapArea area(MapPlace place, List<List<MapArea.Position>> rings) {
    var programmes =
        place.presences().stream()
            .map(presence -> wording.text("review.programme." + presence.programme().code()))
            .collect(Collectors.joining(", "));
    return new MapArea(
        Mark.of(place.name(), place.presences().size(), place.address()),
        programmes,
        rings,
        new MapArea.Position(place.longitude(), place.latitude()));
  }

  private static List<List<MapArea.Position>> rings(Boundaries.Boundary boundary) {
    return boundary.rings().stream()
        .map(ring ->
            ring.stream()
                .map(point -> new MapArea.Position(point.longitude(), point.latitude()))
                .toList())
        .toList();
  }

  /** Presence at a site or post is shown at its district; a district without one is only named. */
  private List<MapPlace> mapPlaces(Year year) {
    var byDistrict = new LinkedHashMap<PlaceCode, Map<Programme, String>>();
    places
        .list(Set.of(PlaceKind.DISTRICT))
        .forEach(district -> byDistrict.put(district.code(), new EnumMap<>(Programme.class)));
    for (var presence : projects.presence(year)) {
      places
          .find(presence.place())
          .flatMap(Place::district)
          .ifPresent(district ->
              byDistrict
                  .computeIfAbsent(district, any -> new EnumMap<>(Programme.class))
                  .putIfAbsent(presence.programme(), linked ? presence.record().address() : ""));
    }
    var mapPlaces = new ArrayList<MapPlace>();
    byDistrict.forEach((code, programmes) ->
        places.find(code).ifPresent(place -> mapPlaces.add(mapPlace(place, programmes))));
    mapPlaces.sort(Comparator.comparing(MapPlace::name));
    return mapPlaces;
  }

  private MapPlace mapPlace(Place place, Map<Programme, String> programmes) {
    var presences =
        programmes.entrySet().stream()
            .map(entry -> new MapPlace.Presence(entry.getKey(), entry.getValue()))
            .toList();
    return new MapPlace(
        place.name(),
        place.latitude(),
        place.longitude(),
        presences.isEmpty() || !linked
            ? ""
            : "/records/field-presence?place=" + place.code().value(),
        presences);
  }
}
