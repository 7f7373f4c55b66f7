package org.inzira.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 1",
    "5, 1, 5",
    "6, 2, 6",
    "401, 100, 500",
    "4015, 1000, 5000",
    "9000000000, 2000000000, 10000000000",
  })
  void findsRoundStepsThatReachTheGreatestValue(long greatest, long step, long top) {
    assertThat(Ticks.over(greatest)).isEqualTo(new Ticks(step, top));
  }
}
