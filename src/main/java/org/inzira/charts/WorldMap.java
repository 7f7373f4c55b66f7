package org.inzira.charts;

import java.util.List;
import org.inzira.kernel.CountryCode;

/**
 * Where people went, on a map of the world.
 *
 * @param from the country they left
 * @param elsewhere the heading of destinations that the outlines leave out, which are listed below
 * @param credit whose the outlines are, printed below
 * @param disclaimer what the boundaries do not mean, printed below
 */
public record WorldMap(
    CountryCode from,
    List<Destination> destinations,
    String elsewhere,
    String credit,
    String disclaimer) {

  public WorldMap {
    destinations = List.copyOf(destinations);
  }

  /** A country with the people who went there. */
  public record Destination(CountryCode country, Mark mark) {}
}
