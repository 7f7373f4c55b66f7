package org.inzira.charts;

import java.util.stream.Stream;

/** Turns values into lengths: the greatest takes all the room, a suppressed one takes none. */
record Scale(long greatest, double room) {

  /** So that one person among thousands is still a bar. */
  private static final double LENGTH_MIN = 1.5;

  static Scale over(double room, Stream<Mark> marks) {
    return new Scale(Math.max(1, marks.mapToLong(Mark::value).max().orElse(0)), room);
  }

  double length(Mark mark) {
    if (mark.suppressed() || mark.value() == 0) {
      return 0;
    }
    return Math.max(LENGTH_MIN, room * mark.value() / greatest);
  }
}
