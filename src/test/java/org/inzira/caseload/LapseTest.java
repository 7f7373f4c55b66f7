package org.inzira.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.caseload.FakeClearances.TODAY;
import static org.inzira.caseload.FakeClearances.bar;
import static org.inzira.caseload.FakeClearances.family;
import static org.inzira.caseload.InventedCases.FIRST_DAY;
import static org.inzira.caseload.InventedCases.at;
import static org.inzira.caseload.KeptCaseload.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.inzira.clearances.Bar;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Window;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;

/** The first day on which a clearance holds no longer. */
class LapseTest {

  private static final UUID JOURNEY = new UUID(1, 1);
  private static final Rule PERMIT = rule(ClearanceKind.EXIT_PERMIT, Rule.Effect.REQUIRED);
  private static final Rule MEDICAL = rule(ClearanceKind.MEDICAL, Rule.Effect.REQUIRED);
  private static final Rule PROMISE = rule(ClearanceKind.SUBMISSION, Rule.Effect.SERVICE);

  static FamilyWindow permitUntil(UUID journey, LocalDate last) {
    return family(journey, TODAY.plusDays(10), bar(PERMIT, Bar.State.HELD, Window.until(last)));
  }

  @Test
  void isTheDayAfterTheFirstLastDay() {
    var standing =
        standing(
            Stage.READY,
            bar(PERMIT, Bar.State.HELD, Window.until(TODAY.plusDays(9))),
            bar(MEDICAL, Bar.State.HELD, Window.until(TODAY.plusDays(5))));

    assertThat(standing.lapsesOn()).isEqualTo(TODAY.plusDays(6));
    assertThat(standing.lapsing()).containsExactly(ClearanceKind.MEDICAL);
  }

  @Test
  void namesAllThatLapseOnThatDay() {
    var last = TODAY.minusDays(2);
    var standing =
        standing(
            Stage.ACCEPTED,
            bar(PERMIT, Bar.State.HELD, Window.until(last)),
            bar(MEDICAL, Bar.State.HELD, Window.until(last)));

    assertThat(standing.lapsesOn()).isEqualTo(last.plusDays(1));
    assertThat(standing.lapsing())
        .containsExactly(ClearanceKind.MEDICAL, ClearanceKind.EXIT_PERMIT);
  }

  @Test
  void looksAtWhatIsHeldWithAnEndAndCounts() {
    var standing =
        standing(
            Stage.READY,
            bar(PERMIT, Bar.State.TO_DO, Window.from(TODAY)),
            bar(MEDICAL, Bar.State.WITHOUT_END, Window.ALWAYS),
            bar(PROMISE, Bar.State.HELD, Window.until(TODAY)));

    assertThat(standing.lapsesOn()).isEqualTo(CaseStanding.NO_DAY);
    assertThat(standing.lapsing()).isEmpty();
  }

  @Test
  void isOverOnceTheyHaveLeft() {
    var held = bar(PERMIT, Bar.State.HELD, Window.until(TODAY));

    assertThat(standing(Stage.DEPARTED, held).lapsesOn()).isEqualTo(CaseStanding.NO_DAY);
    assertThat(standing(Stage.BOOKED, held).departsOn()).isEqualTo(TODAY.plusDays(10));
    assertThat(standing(Stage.READY, held).departsOn()).isEqualTo(CaseStanding.NO_DAY);
  }

  private static CaseStanding standing(Stage stage, Bar... bars) {
    return CaseStanding.of(at(1, stage, FIRST_DAY), family(JOURNEY, TODAY.plusDays(10), bars));
  }
}
