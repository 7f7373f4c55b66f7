package org.inzira.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One step of what was posted about a year since a block: the statements of a block that follow
 * each other for one cause, in the order of their numbers; the mergings of a block are its last
 * step. One after the other, the steps lead from what stood with the block to what stands now.
 *
 * @param entries how many entries it has; a merging has none
 * @param posting what it changed, against all that stood before it; to be read before the next
 */
public record Replay(long block, Cause cause, long entries, Posting posting) {

  /** Why something was posted, as far as the ledger can tell. */
  public enum Cause {
    /** In the ordinary course: the year was not closed. */
    ORDINARY,
    LATE_RECORD,
    CORRECTION,
    /** Nothing stands of the record after the statement, whatever reason it gave. */
    VOIDING,
    /** Of two persons into one, or the undoing of it. */
    MERGE,
    DEFINITION;

    /** The code in addresses and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The cause with this code. */
    public static Optional<Cause> find(String code) {
      return Arrays.stream(values()).filter(cause -> cause.code().equals(code)).findAny();
    }
  }
}
