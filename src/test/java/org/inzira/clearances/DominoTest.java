package org.inzira.clearances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.clearances.PaperRules.family;
import static org.inzira.clearances.PaperRules.medical;
import static org.inzira.clearances.PaperRules.medicalRule;
import static org.inzira.clearances.PaperRules.permit;
import static org.inzira.clearances.PaperRules.permitRule;
import static org.inzira.clearances.PaperRules.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What falls when one thing is moved. */
class DominoTest {

  private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);
  private static final LocalDate PLANNED = LocalDate.of(2022, 3, 20);
  private static final List<Clearance> FAMILY =
      List.of(
          medical(1, day(4, 20)),
          medical(2, day(5, 31)),
          permit(1, day(2, 15), day(4, 10)),
          permit(2, day(2, 15), day(5, 15)));

  private final Evaluation evaluation =
      new Evaluation(
          new Rules(
              List.of(medicalRule(), permitRule()),
              Set.of(),
              Map.of(ClearanceKind.MEDICAL, 14, ClearanceKind.EXIT_PERMIT, 10)),
          TODAY);

  @Test
  void delaysTheMedicalClearanceOfOneAndSeesWhatLapsesForTheOthers() {
    var domino =
        Domino.of(
            evaluation,
            family(PLANNED, 2),
            FAMILY,
            new Change.MedicalDelayed(person(2), day(4, 25)));

    assertThat(domino.departure()).isEqualTo(day(4, 25));
    assertThat(domino.lapses())
        .extracting(bar -> bar.rule().version().rule() + " " + bar.person().equals(person(1)))
        .containsExactly("MEDICAL true", "PERMIT true");
    var next = domino.next().orElseThrow();
    assertThat(next.departure()).isEqualTo(day(4, 25));
    assertThat(next.renewals()).hasSize(2);
    assertThat(next.leadDays()).isEqualTo(14);
  }

  @Test
  void renewsAPermitAndSeesTheWindowGrow() {
    var domino =
        Domino.of(
            evaluation,
            family(PLANNED, 2),
            FAMILY,
            new Change.Renewed(
                person(1), ClearanceKind.EXIT_PERMIT, day(3, 25), Optional.of(day(6, 30))));

    assertThat(domino.before().window().last()).isEqualTo(day(4, 10));
    assertThat(domino.after().window()).isEqualTo(new Window(day(3, 25), day(4, 19)));
    assertThat(domino.departure()).isEqualTo(day(3, 25));
    assertThat(domino.lapses()).isEmpty();
  }

  @Test
  void slipsTheFlight() {
    var domino = Domino.of(evaluation, family(PLANNED, 2), FAMILY, new Change.Slipped(25));

    assertThat(domino.departure()).isEqualTo(day(4, 14));
    assertThat(domino.lapses())
        .extracting(bar -> bar.rule().version().rule())
        .containsExactly("PERMIT");
    assertThat(domino.next().orElseThrow().departure()).isEqualTo(day(4, 14));
    assertThat(domino.next().orElseThrow().leadDays()).isEqualTo(10);
  }

  @Test
  void waitsForWhatCannotBeThereInTime() {
    var soon = family(day(3, 3), 1);
    var clearances = List.<Clearance>of(medical(1, day(3, 5)), permit(1, day(2, 15), day(5, 1)));

    var domino = Domino.of(evaluation, soon, clearances, new Change.Slipped(3));

    assertThat(domino.departure()).isEqualTo(day(3, 6));
    assertThat(domino.next().orElseThrow().departure()).isEqualTo(day(3, 15));
  }

  @Test
  void changesNothingForSlippingByNothing() {
    var domino = Domino.of(evaluation, family(PLANNED, 2), FAMILY, new Change.Slipped(0));

    assertThat(domino.after()).isEqualTo(domino.before());
    assertThat(domino.lapses()).isEmpty();
    assertThat(domino.next().orElseThrow().renewals()).isEmpty();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2022, month, day);
  }
}
