package org.inzira.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2022-03-01T08:00:00Z"));
  private final InstantSource time = now::get;
  private final FailedSignIns failures = new FailedSignIns(time.withZone(ZoneOffset.UTC));

  @Test
  void barsAfterFiveFailuresOnly() {
    fail(4);
    assertThat(failures.isBarred("nurse", "10.0.0.1")).isFalse();

    fail(1);
    assertThat(failures.isBarred("nurse", "10.0.0.1")).isTrue();
  }

  @Test
  void barsNobodyElse() {
    fail(5);

    assertThat(failures.isBarred("nurse", "10.0.0.2")).isFalse();
    assertThat(failures.isBarred("movement", "10.0.0.1")).isFalse();
  }

  @Test
  void opensAgainAfterAQuarterOfAnHour() {
    fail(5);

    now.set(now.get().plus(Duration.ofMinutes(15)).plusMillis(1));

    assertThat(failures.isBarred("nurse", "10.0.0.1")).isFalse();
  }

  @Test
  void forgetsFailuresAfterSuccess() {
    fail(4);
    failures.forget("nurse", "10.0.0.1");
    fail(1);

    assertThat(failures.isBarred("nurse", "10.0.0.1")).isFalse();
  }

  private void fail(int times) {
    for (int attempt = 0; attempt < times; attempt++) {
      failures.add("nurse", "10.0.0.1");
    }
  }
}
