package org.inzira.review;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.CountryMap;
import org.inzira.charts.MapPlace;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.page.Wording;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.projects.Projects;

/** Draws where each programme worked in a year: symbols at the seats of districts. */
final class PresencePlot {

  private final Projects projects;
  private final Places places;
  private final CountryCode country;
  private final YearReview.Imprint imprint;
  private final Wording wording;

  PresencePlot(
      Projects projects,
      Places places,
      CountryCode country,
      YearReview.Imprint imprint,
      Wording wording) {
    this.projects = projects;
    this.places = places;
    this.country = country;
    this.imprint = imprint;
    this.wording = wording;
  }

  Panel of(Year year) {
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
    return new Panel(title, "", "", Charts.in(wording.language(), "").map(caption, map));
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
                  .putIfAbsent(presence.programme(), presence.record().address()));
    }
    var mapPlaces = new ArrayList<MapPlace>();
    byDistrict.forEach((code, programmes) ->
        places.find(code).ifPresent(place -> mapPlaces.add(mapPlace(place, programmes))));
    mapPlaces.sort(Comparator.comparing(MapPlace::name));
    return mapPlaces;
  }

  private static MapPlace mapPlace(Place place, Map<Programme, String> programmes) {
    var presences =
        programmes.entrySet().stream()
            .map(entry -> new MapPlace.Presence(entry.getKey(), entry.getValue()))
            .toList();
    return new MapPlace(
        place.name(),
        place.latitude(),
        place.longitude(),
        presences.isEmpty() ? "" : "/records/field-presence?place=" + place.code().value(),
        presences);
  }
}
