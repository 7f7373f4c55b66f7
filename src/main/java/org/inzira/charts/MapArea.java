package org.inzira.charts;

import java.util.List;

/**
 * An area of a map, shaded by what it counts.
 *
 * @param mark its name, what it counts, and where it leads
 * @param says what is counted there, in words; the number itself where it is empty
 * @param rings its outlines and holes; none for a place whose area is not known, which is a dot
 * @param label where its name stands
 */
public record MapArea(Mark mark, String says, List<List<Position>> rings, Position label) {

  public MapArea {
    rings = rings.stream().map(List::copyOf).toList();
  }

  /** A place on the globe, in degrees. */
  public record Position(double longitude, double latitude) {}
}
