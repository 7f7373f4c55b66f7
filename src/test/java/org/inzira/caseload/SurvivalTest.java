package org.inzira.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inzira.caseload.Survival.Step;
import org.junit.jupiter.api.Test;

/** Against examples that were worked out by hand. */
class SurvivalTest {

  @Test
  void countsThoseStillThereForAsLongAsTheyWereSeen() {
    // Days 6, 6, 6, 7, 10, 13, 16, 22, 23 left; 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35 there:
    // the treated half of the trial of Freireich (1963), by which every book explains the estimate.
    var survival =
        new Survival.Cases()
            .left(6, 3)
            .left(7, 1)
            .left(10, 1)
            .left(13, 1)
            .left(16, 1)
            .left(22, 1)
            .left(23, 1)
            .there(6, 1)
            .there(9, 1)
            .there(10, 1)
            .there(11, 1)
            .there(17, 1)
            .there(19, 1)
            .there(20, 1)
            .there(25, 1)
            .there(32, 2)
            .there(34, 1)
            .there(35, 1)
            .survival();

    double[] shares = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
    assertThat(survival.cases()).isEqualTo(21);
    assertThat(survival.there()).isEqualTo(12);
    assertThat(survival.longest()).isEqualTo(35);
    assertThat(survival.steps()).extracting(Step::day).containsExactly(6, 7, 10, 13, 16, 22, 23);
    for (int step = 0; step < shares.length; step++) {
      assertThat(survival.steps().get(step).share()).isCloseTo(shares[step], within(0.0005));
    }
    assertThat(survival.median()).hasValue(23);
    assertThat(survival.ninetieth()).isEmpty();
  }

  @Test
  void isThePlainShareWhereNobodyIsThereAnyMore() {
    var survival = new Survival.Cases();
    for (int day = 1; day <= 10; day++) {
      survival.left(day, 1);
    }

    assertThat(survival.survival().median()).hasValue(5);
    assertThat(survival.survival().ninetieth()).hasValue(9);
    assertThat(survival.survival().steps().getLast()).isEqualTo(new Step(10, 0));
  }

  @Test
  void knowsNoHalfWhereFewerHaveLeft() {
    var survival = new Survival.Cases().left(3, 1).there(40, 4).survival();

    assertThat(survival.median()).isEmpty();
    assertThat(survival.isEnough()).isTrue();
    assertThat(new Survival.Cases().left(3, 4).survival().isEnough()).isFalse();
    assertThat(new Survival.Cases().survival().steps()).isEmpty();
  }

  @Test
  void lowersNothingWhenTheLastAreSeenThereOnly() {
    var survival = new Survival.Cases().left(0, 2).there(0, 2).survival();

    assertThat(survival.steps()).containsExactly(new Step(0, 0.5));
    assertThat(survival.longest()).isZero();
  }
}
