package org.inzira.health.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.inzira.health.cold.Celsius;
import org.inzira.health.cold.LoggerFile.Sample;
import org.inzira.health.stock.TemperatureLog.Condensed;
import org.inzira.health.stock.TemperatureLog.Half;
import org.junit.jupiter.api.Test;

class CondensedTest {

  private static final ZoneId ZONE = ZoneId.of("Africa/Kigali");
  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  @Test
  void partsDaysAtNoonOfTheMission() {
    assertThat(Half.of(Instant.parse("2022-03-01T09:59:59Z"), ZONE))
        .isEqualTo(new Half(DAY, false));
    assertThat(Half.of(Instant.parse("2022-03-01T10:00:00Z"), ZONE)).isEqualTo(new Half(DAY, true));
    assertThat(Half.of(Instant.parse("2022-03-01T22:00:00Z"), ZONE))
        .isEqualTo(new Half(DAY.plusDays(1), false));
    assertThat(new Half(DAY, true).next()).isEqualTo(new Half(DAY.plusDays(1), false));
  }

  @Test
  void keepsColdestAndWarmestAndTheLatestOfTwoFiles() {
    var one = condensed("2022-03-01T05:00:00Z", 40, 20, 60, 10);
    var other = condensed("2022-03-01T06:00:00Z", 50, 30, 90, 40);

    var both = condensed("2022-03-01T06:00:00Z", 50, 20, 90, 40);
    assertThat(one.with(other)).isEqualTo(both);
    assertThat(other.with(one)).isEqualTo(both);
    assertThat(both.with(one)).isEqualTo(both);
  }

  @Test
  void countsMinutesOutsideUntilTheNextSampleButNoGap() {
    var limits = org.inzira.health.cold.ColdChainRules.shipped().limits("chilled");
    var samples =
        List.of(
            sample("2022-03-01T05:00:00Z", 90),
            sample("2022-03-01T05:10:00Z", 81),
            sample("2022-03-01T05:20:00Z", 80),
            sample("2022-03-01T06:00:00Z", -5),
            sample("2022-03-01T09:00:00Z", 40));

    var halves = TemperatureLog.condensed(samples, limits, ZONE);

    assertThat(halves).hasSize(1);
    assertThat(halves.get(new Half(DAY, false)))
        .isEqualTo(condensed("2022-03-01T09:00:00Z", 40, -5, 90, 20));
  }

  private static Sample sample(String at, int tenths) {
    return new Sample(Instant.parse(at), new Celsius(tenths));
  }

  private static Condensed condensed(String at, int last, int low, int high, int minutes) {
    return new Condensed(
        Instant.parse(at), new Celsius(last), new Celsius(low), new Celsius(high), minutes);
  }
}
