package org.inzira.restatement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.inzira.ledger.Replay.Cause;

/**
 * One number then and now, and what made the difference: the parts add up to it.
 *
 * @param before as published; empty when it was not recorded
 * @param now as it stands; empty when it is not recorded
 * @param byDefinition today's records by the definition of now, less the same by that of then
 * @param byCause by the definition of then, what the records posted since did; none that is zero
 * @param unexplained what is left: always zero unless published numbers and ledger do not fit
 */
public record Difference(
    OptionalLong before,
    OptionalLong now,
    long byDefinition,
    Map<Cause, Long> byCause,
    long unexplained) {

  public Difference {
    var copy = new EnumMap<Cause, Long>(Cause.class);
    copy.putAll(byCause);
    copy.values().removeIf(part -> part == 0);
    byCause = Collections.unmodifiableMap(copy);
  }

  /** What was published, what the same definition counts today, and what the one of today does. */
  static Difference of(
      OptionalLong before, OptionalLong now, long nowByThen, Map<Cause, Long> byCause) {
    var byRecords = byCause.values().stream().mapToLong(Long::longValue).sum();
    return new Difference(
        before, now, now.orElse(0) - nowByThen, byCause, nowByThen - before.orElse(0) - byRecords);
  }

  /** By how much it differs; not recorded counts as nothing. */
  public long change() {
    return now.orElse(0) - before.orElse(0);
  }

  boolean isNothing() {
    return before.equals(now) && byDefinition == 0 && byCause.isEmpty() && unexplained == 0;
  }
}
