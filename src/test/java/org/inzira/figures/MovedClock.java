package org.inzira.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock in the mission's zone that a test moves on by itself. */
public final class MovedClock extends Clock {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2009-01-05T08:00:00Z"));
  private final ZoneId zone;

  MovedClock(ZoneId zone) {
    this.zone = zone;
  }

  /** Puts this clock in the place of the application's. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Beans {

    @Bean
    @Primary
    MovedClock movedClock(ZoneId zone) {
      return new MovedClock(zone);
    }
  }

  public void move(Duration onwards) {
    now.updateAndGet(instant -> instant.plus(onwards));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(now.get(), other);
  }
}
