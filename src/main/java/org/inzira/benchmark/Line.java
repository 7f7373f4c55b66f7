package org.inzira.benchmark;

import java.util.List;

/**
 * One line of the table: what was measured beside its baseline, both in the same run. The message
 * {@code bench.<name>} says what it is, {@code bench.<name>.beside} what the baseline is.
 *
 * @param numbers whole numbers that the two sentences name, such as rows
 * @param runs of how many runs the medians are
 */
record Line(
    String name, List<Long> numbers, Unit unit, double measured, double baseline, int runs) {

  Line {
    numbers = List.copyOf(numbers);
    if (runs < 1 || baseline <= 0) {
      throw new IllegalArgumentException("nothing to compare in " + name);
    }
  }

  /** Two pieces of work that were timed by turns, by their medians. */
  static Line timed(String name, List<Long> numbers, List<Long> measured, List<Long> beside) {
    return new Line(
        name,
        numbers,
        Unit.SECONDS,
        new Samples(measured).medianSeconds(),
        new Samples(beside).medianSeconds(),
        measured.size());
  }

  /** How many times the baseline. */
  double ratio() {
    return measured / baseline;
  }

  /** In what both are told. */
  enum Unit {
    SECONDS,
    BYTES
  }
}
