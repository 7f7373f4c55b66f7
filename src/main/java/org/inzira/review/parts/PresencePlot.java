package org.inzira.review.parts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.inzira.kernel.Programme;
import org.inzira.page.Wording;

/**
 * Draws where each programme worked in a year: symbols at the seats of districts, or the districts
 * themselves when the mission supplied their boundaries.
 */
public record PresencePlot(CountryCode country, Imprint imprint, Wording wording) {

  /** The map; its marks lead where the works do. */
  public Panel of(Presences presences) {
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
    var places = presences.districts().stream().map(PresencePlot::mapPlace).toList();
    var map = new CountryMap(country, places, names, imprint.mapCredit(), imprint.mapDisclaimer());
    var charts = Charts.in(wording.language(), "");
    var symbols = charts.map(caption, map);
    var drawing =
        presences
            .outlines()
            .map(outlines ->
                new Drawing(
                    charts.areas(caption, areas(outlines, presences.districts())).svg(),
                    symbols.table()))
            .orElse(symbols);
    return new Panel(title, "", "", drawing, true, "");
  }

  /** A district without a boundary of its own stays a dot. */
  private AreaMap areas(Presences.Outlines outlines, List<Presences.District> districts) {
    var rings =
        outlines.districts().stream()
            .collect(Collectors.toMap(Presences.Outline::code, Presences.Outline::rings));
    var areas = districts.stream().map(district -> area(district, rings)).toList();
    return new AreaMap(
        areas, wording.text("review.map.count"), outlines.credit(), imprint.mapDisclaimer());
  }

  private MapArea area(
      Presences.District district, Map<String, List<List<MapArea.Position>>> rings) {
    var programmes =
        district.works().stream()
            .map(work -> wording.text("review.programme." + work.programme().code()))
            .collect(Collectors.joining(", "));
    return new MapArea(
        Mark.of(district.name(), district.works().size(), address(district)),
        programmes,
        rings.getOrDefault(district.code(), List.of()),
        new MapArea.Position(district.longitude(), district.latitude()));
  }

  private static MapPlace mapPlace(Presences.District district) {
    return new MapPlace(
        district.name(),
        district.latitude(),
        district.longitude(),
        address(district),
        district.works().stream()
            .map(work -> new MapPlace.Presence(work.programme(), work.address()))
            .toList());
  }

  /** Where all records of a district stand; nowhere when its works lead nowhere. */
  private static String address(Presences.District district) {
    return district.works().stream().allMatch(work -> work.address().isEmpty())
        ? ""
        : "/records/field-presence?place=" + district.code();
  }
}
