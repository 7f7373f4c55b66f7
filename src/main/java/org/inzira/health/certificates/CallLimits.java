package org.inzira.health.certificates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often one network address may ask in a minute. In memory and bounded, so that asking fills
 * nothing; the oldest address is forgotten first.
 */
@Component
class CallLimits {

  static final int CALLS_MAX = 60;
  static final Duration SPAN = Duration.ofMinutes(1);
  private static final int ADDRESSES_MAX = 10_000;

  private final Map<String, Window> windows = new LinkedHashMap<>();
  private final Clock clock;

  CallLimits(Clock clock) {
    this.clock = clock;
  }

  private record Window(Instant from, int calls) {}

  /** Counts a call; whether it may be answered. */
  synchronized boolean allows(String address) {
    var now = clock.instant();
    var window = windows.get(address);
    if (window == null || !now.isBefore(window.from().plus(SPAN))) {
      windows.remove(address);
      window = new Window(now, 0);
    }
    windows.put(address, new Window(window.from(), Math.min(window.calls(), CALLS_MAX) + 1));
    while (windows.size() > ADDRESSES_MAX) {
      windows.remove(windows.keySet().iterator().next());
    }
    return window.calls() < CALLS_MAX;
  }
}
