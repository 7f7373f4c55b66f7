package org.inzira.health.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.CountryCode;
import org.junit.jupiter.api.Test;

/** What is against a certificate, from the checks that stand. */
class FitnessTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final Check FOUND = check(1, DAY, true);

  @Test
  void nothingIsAgainstItWhileItsCheckStandsAndNoNewerOneIsUnfit() {
    assertThat(fitness(FOUND).against(FOUND)).isEmpty();
    assertThat(fitness(FOUND, check(2, DAY.plusDays(1), true)).against(FOUND)).isEmpty();
    assertThat(fitness(FOUND, check(2, DAY.minusDays(1), false)).against(FOUND)).isEmpty();
  }

  @Test
  void aNewerOneThatIsUnfitIsAgainstItOnTheSameDayToo() {
    for (var day : List.of(DAY, DAY.plusDays(1))) {
      assertThat(fitness(FOUND, check(2, day, false)).against(FOUND))
          .contains(Withdrawal.Cause.NEWER_UNFIT);
    }
  }

  @Test
  void aVoidedOrCorrectedCheckIsAgainstIt() {
    var corrected =
        new Check(FOUND.id(), DAY, FOUND.destination(), true, Set.of(TravelCondition.WHEELCHAIR));
    var elsewhere = new Check(FOUND.id(), DAY, new CountryCode("USA"), true, Set.of());

    assertThat(fitness().against(FOUND)).contains(Withdrawal.Cause.CHECK_VOIDED);
    assertThat(fitness(corrected).against(FOUND)).contains(Withdrawal.Cause.CHECK_CHANGED);
    assertThat(fitness(elsewhere).against(FOUND)).contains(Withdrawal.Cause.CHECK_CHANGED);
  }

  @Test
  void aHoldIsAgainstIt() {
    assertThat(new Fitness(List.of(FOUND), true).against(FOUND)).contains(Withdrawal.Cause.HELD);
  }

  private static Fitness fitness(Check... checks) {
    return new Fitness(List.of(checks), false);
  }

  private static Check check(int id, LocalDate on, boolean fit) {
    return new Check(new UUID(0, id), on, new CountryCode("CAN"), fit, Set.of());
  }
}
