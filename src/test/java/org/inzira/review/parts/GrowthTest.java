package org.inzira.review.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

  @ParameterizedTest
  @CsvSource({
    "2598, 4015, INCREASED_BY_MORE_THAN_HALF",
    "100, 99, DECREASED",
    "100, 100, UNCHANGED",
    "100, 101, INCREASED",
    "100, 150, INCREASED",
    "1000, 1501, INCREASED_BY_MORE_THAN_HALF",
    "1000, 1899, INCREASED_BY_MORE_THAN_HALF",
    "1000, 1900, NEARLY_DOUBLED",
    "1000, 1999, NEARLY_DOUBLED",
    "1000, 2000, DOUBLED",
    "1000, 2001, MORE_THAN_DOUBLED",
  })
  void saysWhatHoldsOfAChange(long before, long after, Growth expected) {
    assertThat(Growth.of(before, after)).isEqualTo(expected);
  }

  @Test
  void temptsAWriterOnlyBetweenHalfAndNearlyDouble() {
    assertThat(Growth.of(2598, 4015).tempts()).isTrue();
    assertThat(Growth.of(1000, 1900).tempts()).isFalse();
    assertThat(Growth.of(100, 140).tempts()).isFalse();
  }
}
