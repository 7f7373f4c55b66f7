package org.inzira.charts;

import java.util.List;

/**
 * A share that falls by steps from all to less, such as that of cases still at a stage.
 *
 * @param steps the first first; before the first the share is one
 * @param end how far it is known
 * @param markers what is marked on it, at most two
 */
public record Course(List<Step> steps, int end, List<Marker> markers) {

  public Course {
    steps = List.copyOf(steps);
    markers = List.copyOf(markers);
    double share = 1;
    int at = -1;
    for (var step : steps) {
      if (step.share() > share || step.share() < 0 || step.at() <= at || step.at() > end) {
        throw new IllegalArgumentException("a course falls from one to nought, step by step");
      }
      share = step.share();
      at = step.at();
    }
    if (markers.size() > 2) {
      throw new IllegalArgumentException("more is marked than can be read");
    }
  }

  /** From here on the share is this, between nought and one. */
  public record Step(int at, double share) {}

  /** A place on the course, with its words. */
  public record Marker(int at, String label) {}

  /** The share at a place. */
  double shareAt(int place) {
    double share = 1;
    for (var step : steps) {
      if (step.at() <= place) {
        share = step.share();
      }
    }
    return share;
  }
}
