package org.inzira.health.departing;

import java.util.Locale;
import java.util.Optional;
import org.inzira.page.Tone;

/** How far somebody is with a check, who is missing first. */
enum Standing {
  MISSING(Tone.BAD),
  /** Checked, but so long before departure that it does not count. */
  TOO_EARLY(Tone.BAD),
  UNFIT(Tone.BAD),
  /** Not to be done yet. */
  LATER(Tone.NEUTRAL),
  DONE(Tone.GOOD);

  private final Tone tone;

  Standing(Tone tone) {
    this.tone = tone;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Tone tone() {
    return tone;
  }

  /** Whether somebody has to do something now. */
  boolean isOpen() {
    return this == MISSING || this == TOO_EARLY;
  }

  /**
   * @param counts whether a check of that day counts for the departure
   * @param due whether it can be done by now
   */
  static Standing of(Optional<Check> newest, boolean counts, boolean due) {
    if (newest.isEmpty()) {
      return due ? MISSING : LATER;
    }
    if (newest.get().outcome() == Check.Outcome.UNFIT) {
      return UNFIT;
    }
    if (counts) {
      return DONE;
    }
    return due ? TOO_EARLY : LATER;
  }
}
