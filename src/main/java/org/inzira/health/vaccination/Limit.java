package org.inzira.health.vaccination;

import java.time.LocalDate;

/** Until which age something may be done: under an age, or through its first day. */
record Limit(Age age, boolean through) {

  private static final String UNDER = "under ";
  private static final String THROUGH = "through ";

  static Limit parse(String written) {
    if (written.startsWith(UNDER)) {
      return new Limit(Age.parse(written.substring(UNDER.length())), false);
    }
    if (written.startsWith(THROUGH)) {
      return new Limit(Age.parse(written.substring(THROUGH.length())), true);
    }
    throw new IllegalArgumentException("no limit: " + written);
  }

  /** The first day on which it may not be done any more. */
  LocalDate over(LocalDate born) {
    var day = age.greatestFrom(born);
    return through ? day.plusDays(1) : day;
  }
}
