package org.inzira.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers of people as anybody is told them. */
class SteppedTest {

  @Test
  void tellsTheNewestEditionUntilFiveCameOrWent() {
    assertThat(told(40, 40)).isEqualTo(40);
    assertThat(told(44, 40)).isEqualTo(40);
    assertThat(told(45, 40)).isEqualTo(45);
    assertThat(told(49, 40)).isEqualTo(45);
    assertThat(told(36, 40)).isEqualTo(40);
    assertThat(told(35, 40)).isEqualTo(35);
    assertThat(told(31, 40)).isEqualTo(35);
  }

  @Test
  void startsFromNothingWhereNoEditionTellsOfIt() {
    assertThat(Stepped.of(OptionalLong.of(4), OptionalLong.empty()).told()).isEmpty();
    assertThat(Stepped.of(OptionalLong.of(5), OptionalLong.empty()).told()).hasValue(5);
    assertThat(Stepped.of(OptionalLong.empty(), OptionalLong.of(40)).told()).isEmpty();
    assertThat(Stepped.of(OptionalLong.empty(), OptionalLong.of(4)).told()).hasValue(4);
  }

  /** Whatever came and went between two days, what was told of them differs by none or by five. */
  @Test
  void tellsOfNoFewBetweenTwoDays() {
    var random = new Random(20221);
    for (var history = 0; history < 200; history++) {
      var newest = random.nextInt(60);
      var now = newest;
      var before = told(now, newest);
      for (var day = 0; day < 50; day++) {
        now = Math.max(0, now + random.nextInt(7) - 3);
        var after = told(now, newest);
        assertThat(Math.abs(after - before))
            .satisfiesAnyOf(
                none -> assertThat(none).isZero(),
                many -> assertThat(many).isGreaterThanOrEqualTo(5));
        assertThat(Math.abs(now - after)).isLessThan(5);
        before = after;
      }
    }
  }

  private static long told(long now, long newest) {
    return Stepped.of(OptionalLong.of(now), OptionalLong.of(newest)).told().orElseThrow();
  }
}
