package org.inzira.registers;

import java.time.Instant;
import org.inzira.kernel.AccountName;

/** That a version of a record came to be: how, by whom and when. */
public record Revision(int version, Action action, AccountName account, Instant at) {

  /** How a version comes to be. */
  public enum Action {
    SAVED,
    VOIDED,
    RESTORED,
    RESTATED;

    /** The code in the database and in messages. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
