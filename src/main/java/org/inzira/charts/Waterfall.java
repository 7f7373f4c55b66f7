package org.inzira.charts;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What leads from one number to another: a total, the changes, and the total they end at. Steps
 * that do not add up are a bug of the caller, since a drawing would hide it.
 */
public record Waterfall(List<Step> steps) {

  /** What a step is. */
  public enum Role {
    /** A number that stands by itself, first and last. */
    TOTAL,
    /** A change that is accounted for. */
    PART,
    /** The change that nobody accounts for. */
    REST
  }

  /**
   * One step.
   *
   * @param value of a total what it is, of a change what it adds, below zero what it takes away
   * @param address where it leads; empty for no link
   */
  public record Step(Role role, String label, long value, String address) {
    public Step {
      Address.check(address);
    }
  }

  /** Below this share of the greatest number the differences are too small to be seen from zero. */
  private static final double SPREAD_MIN = 0.35;

  public Waterfall {
    steps = List.copyOf(steps);
    if (steps.size() < 2
        || steps.getFirst().role() != Role.TOTAL
        || steps.getLast().role() != Role.TOTAL) {
      throw new IllegalArgumentException("a waterfall leads from a total to a total");
    }
    var changes =
        steps.stream().filter(step -> step.role() != Role.TOTAL).mapToLong(Step::value).sum();
    if (steps.getFirst().value() + changes != steps.getLast().value()) {
      throw new IllegalArgumentException("the steps do not add up");
    }
  }

  /**
   * Where its axis begins: at zero, or higher up where the differences could not be seen from
   * there; then the caller says so beside the drawing.
   */
  public long start() {
    long least = levels().min().orElse(0);
    long greatest = greatest();
    long step = Ticks.over(Math.max(1, greatest - least)).step();
    if (least < 0) {
      return Math.floorDiv(least, step) * step;
    }
    return greatest - least > SPREAD_MIN * greatest
        ? 0
        : Math.max(0, Math.floorDiv(least - step, step) * step);
  }

  /** The greatest level that any step reaches. */
  long greatest() {
    return levels().max().orElse(0);
  }

  /** Where a step begins; a total begins where the axis does. */
  long before(int step) {
    return steps.get(step).role() == Role.TOTAL ? Math.max(0, start()) : level(step - 1);
  }

  /** What is reached with a step. */
  long level(int step) {
    return steps.get(step).role() == Role.TOTAL
        ? steps.get(step).value()
        : level(step - 1) + steps.get(step).value();
  }

  private LongStream levels() {
    return LongStream.range(0, steps.size()).map(step -> level((int) step));
  }
}
