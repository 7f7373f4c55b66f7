package org.inzira.health.clinic;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long people have waited, in whole minutes.
 *
 * @param count of how many it is said
 * @param median in the middle; of an even number the higher of the two, so that no wait is made
 *     shorter than somebody had it
 */
public record Waits(int count, OptionalLong median, OptionalLong longest) {

  /** A wait from one moment to another; none ends before it begins. */
  public static long minutes(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMinutes());
  }

  public static Waits of(Collection<Long> minutes) {
    List<Long> sorted = minutes.stream().sorted().toList();
    return sorted.isEmpty()
        ? new Waits(0, OptionalLong.empty(), OptionalLong.empty())
        : new Waits(
            sorted.size(),
            OptionalLong.of(sorted.get(sorted.size() / 2)),
            OptionalLong.of(sorted.getLast()));
  }
}
