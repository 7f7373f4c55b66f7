package org.inzira.charts;

import java.util.List;
import java.util.Map;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Programme;

/**
 * What a map of the mission's country shows.
 *
 * @param programmeNames the words of the legend; programmes without one are not in it
 * @param credit where the outlines come from, printed below
 * @param disclaimer what the boundaries do not mean, printed below
 */
public record CountryMap(
    CountryCode country,
    List<MapPlace> places,
    Map<Programme, String> programmeNames,
    String credit,
    String disclaimer) {

  public CountryMap {
    places = List.copyOf(places);
    programmeNames = Map.copyOf(programmeNames);
  }
}
