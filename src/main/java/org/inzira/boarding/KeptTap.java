package org.inzira.boarding;

import java.time.Instant;
import org.inzira.kernel.AccountName;

/** A tap as it was taken in. */
public record KeptTap(long number, Tap tap, AccountName by, Instant recordedAt) {

  /** When it happened, as well as can be told. */
  public Instant happenedAt() {
    return tap.times().happened(recordedAt);
  }
}
