package org.inzira.clearances;

import java.time.LocalDate;

/**
 * How a rule makes a window of the day it is anchored on. Months are calendar months: a month after
 * 31 January is the last day of February. A span of hours is told in whole days and leaves out its
 * end, so that it is never longer than the hours were.
 *
 * @param inclusive whether the day that the length leads to still counts
 */
public record Span(Direction direction, int length, Unit unit, boolean inclusive) {

  /** Which way a length is counted. */
  public enum Direction {
    /** The target lies at most so long after the anchor. */
    AFTER,
    /** The anchor lies at most so long before the target, counted back from the target. */
    BEFORE,
    /** The target lies at least so long after the anchor. */
    GAP,
    /** No length: what is printed on the document, or stated by who gave it, counts alone. */
    PRINTED
  }

  /** In what a length is counted. */
  public enum Unit {
    DAYS,
    MONTHS
  }

  /** The days on which the target may lie; the anchor itself is the earliest. */
  public Window of(LocalDate anchor) {
    return switch (direction) {
      case PRINTED -> Window.from(anchor);
      case AFTER -> new Window(anchor, inclusive ? after(anchor) : after(anchor).minusDays(1));
      case BEFORE -> new Window(anchor, lastTarget(anchor));
      case GAP -> Window.from(inclusive ? after(anchor) : after(anchor).plusDays(1));
    };
  }

  private LocalDate after(LocalDate day) {
    return unit == Unit.DAYS ? day.plusDays(length) : day.plusMonths(length);
  }

  private LocalDate before(LocalDate day) {
    return unit == Unit.DAYS ? day.minusDays(length) : day.minusMonths(length);
  }

  /**
   * Months counted back differ from months counted forth: 28 February + 1 ends before 31 March − 1.
   */
  private LocalDate lastTarget(LocalDate anchor) {
    var target = after(anchor);
    while (reaches(target.plusDays(1), anchor)) {
      target = target.plusDays(1);
    }
    while (!reaches(target, anchor)) {
      target = target.minusDays(1);
    }
    return target;
  }

  private boolean reaches(LocalDate target, LocalDate anchor) {
    return inclusive ? !before(target).isAfter(anchor) : before(target).isBefore(anchor);
  }
}
