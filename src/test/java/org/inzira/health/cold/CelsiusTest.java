package org.inzira.health.cold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelsiusTest {

  @ParameterizedTest
  @CsvSource({
    "4.5, 45, 4.5", "'4,5', 45, 4.5", "4, 40, 4.0", "+8, 80, 8.0", "-0.5, -5, -0.5",
    "−20, -200, -20.0", "–1.0, -10, -1.0", "-0, 0, 0.0", "4.50, 45, 4.5", "100, 1000, 100.0"
  })
  void readsDegreesWithTheirSign(String written, int tenths, String kept) {
    assertThat(Celsius.read(written)).hasValue(new Celsius(tenths));
    assertThat(new Celsius(tenths).written()).isEqualTo(kept);
    assertThat(Celsius.read(kept)).hasValue(new Celsius(tenths));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cold", "4.55", "4.5.1", "--4", "101", "1000", "4 °C", "'-4", "=4"})
  void refusesWhatIsNoTemperature(String written) {
    assertThat(Celsius.read(written)).isEmpty();
  }

  @Test
  void countsTheLimitsThemselvesAsWithin() {
    var limits = ColdChainFile.coldChain().limits("chilled");

    assertThat(limits.isWithin(new Celsius(20))).isTrue();
    assertThat(limits.isWithin(new Celsius(80))).isTrue();
    assertThat(limits.isWithin(new Celsius(19))).isFalse();
    assertThat(limits.isWithin(new Celsius(81))).isFalse();
    assertThat(limits.isWithin(new Celsius(-5))).isFalse();
  }
}
