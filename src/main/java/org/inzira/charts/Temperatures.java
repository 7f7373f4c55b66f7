package org.inzira.charts;

import java.time.LocalDate;
import java.util.List;

/**
 * How cold it was, day by day, between the limits that hold there; in tenths of a degree.
 *
 * @param first the first day that is drawn
 */
public record Temperatures(
    LocalDate first, LocalDate last, int lowTenths, int highTenths, List<Reading> readings) {

  public Temperatures {
    readings = List.copyOf(readings);
    if (last.isBefore(first) || lowTenths >= highTenths) {
      throw new IllegalArgumentException("no days to draw, or no limits");
    }
  }

  /**
   * A reading.
   *
   * @param day on which it was taken; what lies outside of the days drawn is left out
   * @param afternoon whether it stands in the second half of its day
   * @param lowestTenths what was coldest since the reading before
   * @param label when it was taken, in words
   * @param words what was read, in words
   */
  public record Reading(
      LocalDate day,
      boolean afternoon,
      int tenths,
      int lowestTenths,
      int highestTenths,
      boolean outside,
      String label,
      String words,
      String address) {

    public Reading {
      Address.check(address);
      if (lowestTenths > tenths || highestTenths < tenths) {
        throw new IllegalArgumentException("read outside of the coldest and the warmest");
      }
    }
  }
}
