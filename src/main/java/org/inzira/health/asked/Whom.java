package org.inzira.health.asked;

import java.util.Optional;
import org.inzira.kernel.Sex;

/** Of whom something is asked: ages in whole years, and a sex where only one is meant. */
public record Whom(int fromYears, int underYears, Optional<Sex> sex) {

  private static final int OLDEST_YEARS = 200;

  /** Everybody. */
  static final Whom ALL = new Whom(0, OLDEST_YEARS, Optional.empty());

  public Whom {
    if (fromYears < 0 || underYears <= fromYears) {
      throw new IllegalArgumentException("no ages: from " + fromYears + ", under " + underYears);
    }
  }
}
