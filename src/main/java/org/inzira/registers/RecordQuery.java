package org.inzira.registers;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.ProjectCode;

/**
 * Which records to list: those that carry these values, in this order, after this one.
 *
 * @param carrying values by the name of a field that the kind can be filtered by; a set means any
 *     of its values
 * @param words all of them must stand in the key or a searched field
 * @param after the identifier of the last record of the page before
 * @param limit at most 200
 */
public record RecordQuery(
    Map<String, Object> carrying,
    Optional<ProjectCode> project,
    boolean voidedToo,
    String words,
    Sort sort,
    Optional<UUID> after,
    int limit) {

  public static final int LIMIT_MAX = 200;

  public RecordQuery {
    carrying = Map.copyOf(carrying);
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit is 1 to " + LIMIT_MAX);
    }
  }

  /** All standing records, newest first. */
  public static RecordQuery newest(int limit) {
    return new RecordQuery(
        Map.of(), Optional.empty(), false, "", Sort.NEWEST, Optional.empty(), limit);
  }

  /** The orders that a list can have; ties are settled by identifier. */
  public enum Sort {
    NEWEST,
    OLDEST,
    SAVED,
    KEY;

    /** The name in an address. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
