package org.inzira.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by name and network address, whether or not such an account exists. Kept
 * in memory and bounded, so that guessing can fill neither the database nor the memory.
 */
@Component
class FailedSignIns {

  static final int FAILURES_MAX = 5;
  static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int SOURCES_MAX = 10_000;

  private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();
  private final Clock clock;

  FailedSignIns(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean isBarred(String name, String address) {
    var times = failures.get(key(name, address));
    if (times == null) {
      return false;
    }
    var from = clock.instant().minus(WINDOW);
    times.removeIf(time -> time.isBefore(from));
    return times.size() >= FAILURES_MAX;
  }

  synchronized void add(String name, String address) {
    var key = key(name, address);
    var times = failures.computeIfAbsent(key, _ -> new ArrayDeque<>());
    times.addLast(clock.instant());
    while (times.size() > FAILURES_MAX) {
      times.removeFirst();
    }
    while (failures.size() > SOURCES_MAX) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  synchronized void forget(String name, String address) {
    failures.remove(key(name, address));
  }

  private static String key(String name, String address) {
    return Integer.toHexString(name.hashCode()) + "@" + address;
  }
}
