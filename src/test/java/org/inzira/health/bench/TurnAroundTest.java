package org.inzira.health.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnAroundTest {

  @ParameterizedTest
  @CsvSource({
    "1, 50, 1",
    "1, 90, 1",
    "2, 50, 1",
    "3, 50, 2",
    "10, 50, 5",
    "10, 90, 9",
    "11, 90, 10"
  })
  void isTheFewestDaysWithinWhichSoManyWereFinal(int tests, int percent, long days) {
    List<Long> sorted = LongStream.rangeClosed(1, tests).boxed().toList();

    assertThat(TurnAroundPages.share(sorted, percent)).isEqualTo(days);
  }
}
