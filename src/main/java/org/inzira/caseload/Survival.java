package org.inzira.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The share of cases that is still at a stage after so many days, by Kaplan and Meier: a case that
 * is there still counts for as long as it was seen and no longer, so that those who wait longest
 * are not left out.
 *
 * @param cases how many there are
 * @param there how many of them are at the stage still
 * @param steps days on which somebody left, the first first
 * @param longest the longest time that anybody was seen there
 */
record Survival(int cases, int there, List<Step> steps, int longest) {

  /** Fewer cases are counted and not drawn: a curve of four is a list of four families. */
  static final int CASES_MIN = 5;

  /** What is lost when shares are multiplied. */
  private static final double ROUNDING = 1e-9;

  /** From that day on this share was there still. */
  record Step(int day, double share) {}

  /** How many left on a day, and how many were last seen there on it. */
  private record Day(int left, int seen) {

    Day plus(Day other) {
      return new Day(left + other.left, seen + other.seen);
    }
  }

  /** Gathers cases by how long they were there. */
  static final class Cases {

    private final SortedMap<Integer, Day> days = new TreeMap<>();

    /** So many left after so many days. */
    Cases left(int day, int cases) {
      days.merge(day, new Day(cases, 0), Day::plus);
      return this;
    }

    /** So many have been there for so many days, and are still. */
    Cases there(int day, int cases) {
      days.merge(day, new Day(0, cases), Day::plus);
      return this;
    }

    Survival survival() {
      int all = days.values().stream().mapToInt(day -> day.left() + day.seen()).sum();
      var steps = new ArrayList<Step>();
      int atRisk = all;
      double share = 1;
      for (var day : days.entrySet()) {
        int left = day.getValue().left();
        if (left > 0) {
          share = share * (atRisk - left) / atRisk;
          steps.add(new Step(day.getKey(), share));
        }
        atRisk -= left + day.getValue().seen();
      }
      int there = days.values().stream().mapToInt(Day::seen).sum();
      return new Survival(all, there, steps, days.isEmpty() ? 0 : days.lastKey());
    }
  }

  Survival {
    steps = List.copyOf(steps);
  }

  /** The day by which half had left; empty where fewer have so far. */
  OptionalInt median() {
    return left(0.5);
  }

  /** The day by which nine in ten had left; empty where fewer have so far. */
  OptionalInt ninetieth() {
    return left(0.9);
  }

  private OptionalInt left(double part) {
    return steps.stream()
        .filter(step -> step.share() <= 1 - part + ROUNDING)
        .mapToInt(Step::day)
        .findFirst();
  }

  /** Whether there are enough to be told of. */
  boolean isEnough() {
    return cases >= CASES_MIN;
  }
}
