package org.inzira.places;

import java.util.List;
import java.util.Optional;
import org.inzira.kernel.PlaceCode;

/** The boundaries of districts as the mission supplied them, simplified for drawing. */
public interface Boundaries {

  /** What the last import brought; empty until there was one. Read anew at each call. */
  Optional<Supplied> find();

  /**
   * What one import brought.
   *
   * @param credit whose the boundaries are and under which licence, to be printed on each map
   */
  record Supplied(String credit, List<Boundary> districts) {
    public Supplied {
      districts = List.copyOf(districts);
    }
  }

  /** The area of a place: rings of points, outer ones and holes alike, to be filled by even-odd. */
  record Boundary(PlaceCode place, List<List<Point>> rings) {
    public Boundary {
      rings = rings.stream().map(List::copyOf).toList();
    }
  }

  /** A point in degrees. */
  record Point(double longitude, double latitude) {}
}
