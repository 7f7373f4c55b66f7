package org.inzira.review.parts;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.charts.MapArea.Position;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.places.Boundaries;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.projects.Projects;

/**
 * Where each programme worked in a year, with all that a map of it needs, so that it can be drawn
 * again when gazetteer and records have moved on.
 *
 * @param outlines the boundaries of districts, when the mission supplied them
 */
public record Presences(List<District> districts, Optional<Outlines> outlines) {

  public Presences {
    districts = List.copyOf(districts);
  }

  /** A district, by name in the list; most have no work. */
  public record District(
      String code, String name, double latitude, double longitude, List<Work> works) {
    public District {
      works = List.copyOf(works);
    }
  }

  /**
   * A programme's work there.
   *
   * @param address the record's page; empty where nothing leads to it
   */
  public record Work(Programme programme, String address) {}

  /** Boundaries and whose they are. */
  public record Outlines(String credit, List<Outline> districts) {
    public Outlines {
      districts = List.copyOf(districts);
    }
  }

  /** The area of a district by its code: rings, to be filled by even-odd. */
  public record Outline(String code, List<List<Position>> rings) {
    public Outline {
      rings = rings.stream().map(List::copyOf).toList();
    }
  }

  /** As records and gazetteer stand now. */
  public static Presences of(
      Projects projects, Places places, Optional<Boundaries.Supplied> supplied, Year year) {
    return new Presences(districts(projects, places, year), supplied.map(Presences::outlines));
  }

  /** The same with nothing leading to a record. */
  public Presences unlinked() {
    var without =
        districts.stream()
            .map(district ->
                new District(
                    district.code(),
                    district.name(),
                    district.latitude(),
                    district.longitude(),
                    district.works().stream().map(work -> new Work(work.programme(), "")).toList()))
            .toList();
    return new Presences(without, outlines);
  }

  private static Outlines outlines(Boundaries.Supplied supplied) {
    return new Outlines(
        supplied.credit(),
        supplied.districts().stream()
            .map(boundary -> new Outline(boundary.place().value(), rings(boundary)))
            .toList());
  }

  private static List<List<Position>> rings(Boundaries.Boundary boundary) {
    return boundary.rings().stream()
        .map(ring ->
            ring.stream().map(point -> new Position(point.longitude(), point.latitude())).toList())
        .toList();
  }

  /** Presence at a site or post is shown at its district; a district without one is only named. */
  private static List<District> districts(Projects projects, Places places, Year year) {
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
    var districts = new ArrayList<District>();
    byDistrict.forEach((code, programmes) ->
        places.find(code).ifPresent(place -> districts.add(district(place, programmes))));
    districts.sort(Comparator.comparing(District::name));
    return districts;
  }

  private static District district(Place place, Map<Programme, String> programmes) {
    return new District(
        place.code().value(),
        place.name(),
        place.latitude(),
        place.longitude(),
        programmes.entrySet().stream()
            .map(entry -> new Work(entry.getKey(), entry.getValue()))
            .toList());
  }
}
