package org.inzira.charts;

import java.util.List;

/**
 * A map of areas, darker the more they count.
 *
 * @param unit what the numbers on it are, for its legend
 * @param credit whose the boundaries are, printed below
 * @param disclaimer what the boundaries do not mean, printed below
 */
public record AreaMap(List<MapArea> areas, String unit, String credit, String disclaimer) {

  public AreaMap {
    areas = List.copyOf(areas);
  }
}
