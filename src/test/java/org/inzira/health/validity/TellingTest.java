package org.inzira.health.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.inzira.clearances.TravelCondition;
import org.inzira.health.validity.StatedMedicals.How;
import org.inzira.health.validity.Telling.Cause;
import org.inzira.health.validity.Telling.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of what a rule says and what somebody stated by hand; the day is the tenth. */
class TellingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

  /**
   * Days of June; 0 is none. What the record says is by hand when it differs from what was told
   * last.
   */
  @ParameterizedTest
  @CsvSource({
    "STATEMENT, 25, 0, 0, 25, STATED",
    "STATEMENT, 25, 25, 25, 25, STATED",
    "STATEMENT, 25, 20, 20, 25, STATED",
    "STATEMENT, 25, 20, 28, 20, KEPT_BY_HAND",
    "STATEMENT, 25, 28, 20, 25, SHORTENED",
    "STATEMENT, 25, 28, 0, 25, SHORTENED",
    "STATEMENT, 25, 25, 0, 25, STATED",
    "STATEMENT, 25, 9, 0, 25, STATED",
    "STATEMENT, 25, 10, 0, 10, KEPT_BY_HAND",
    "STATEMENT, 0, 20, 0, 20, NOT_RULED",
    "STATEMENT, 0, 20, 20, 0, NOT_RULED",
    "RULE, 25, 20, 20, 25, STATED",
    "RULE, 25, 28, 20, 28, KEPT_BY_HAND",
    "RULE, 25, 20, 28, 20, KEPT_BY_HAND",
    "DOSE, 25, 28, 0, 28, KEPT_BY_HAND",
    "DOSE, 0, 28, 0, 28, NOT_RULED",
    "DECISION, 25, 28, 0, 25, STATED",
    "DECISION, 25, 20, 28, 25, STATED",
    "DECISION, 0, 20, 0, 20, NOT_RULED"
  })
  void tellsTheEarlierDayWhenAnAssessmentIsSignedAndElseLeavesTheHandAlone(
      Cause cause, int rule, int now, int last, int told, How how) {
    var decided = telling(cause, rule, 0, told(now, 0), told(last, 0)).cleared(Set.of());

    assertThat(decided.told().until()).isEqualTo(day(told));
    assertThat(decided.how()).isEqualTo(how);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "20, 0, 0, 20",
    "0, 20, 0, 20",
    "0, 20, 20, 0",
    "15, 20, 0, 20",
    "20, 15, 0, 20",
    "0, 10, 0, 0",
    "0, 11, 0, 11",
    "30, 0, 0, 25"
  })
  void needsSomebodyUntilTheLaterOfDoseAndHandAndNeverBeyondTheClearance(
      int gap, int now, int last, int needed) {
    var decided = telling(Cause.DOSE, 25, gap, told(25, now), told(25, last)).cleared(Set.of());

    assertThat(decided.told().needed()).isEqualTo(day(needed));
  }

  @Test
  void addsWhatAnAssessmentFindsNeededToWhatSomebodyAddedByHand() {
    var last = new Told(day(25), day(0), Set.of(TravelCondition.OXYGEN));
    var now = new Told(day(25), day(0), Set.of(TravelCondition.OXYGEN, TravelCondition.WHEELCHAIR));

    assertThat(
            telling(Cause.STATEMENT, 25, 0, now, last)
                .cleared(Set.of(TravelCondition.EXTRA_SEAT))
                .told()
                .conditions())
        .containsExactlyInAnyOrder(TravelCondition.EXTRA_SEAT, TravelCondition.WHEELCHAIR);
    assertThat(telling(Cause.RULE, 25, 0, now, last).cleared(Set.of()).told().conditions())
        .isEqualTo(now.conditions());
  }

  @Test
  void tellsNoDayOfWhomIsTakenBackAndRemembersTheDayByHand() {
    var decided = telling(Cause.STATEMENT, 25, 0, told(28, 15), told(25, 0)).withdrawn();

    assertThat(decided.told().until()).isEmpty();
    assertThat(decided.told().needed()).isEqualTo(day(15));
    assertThat(decided.byHand()).isEqualTo(day(28));
    assertThat(decided.how()).isEqualTo(How.WITHDRAWN);
  }

  /** In an outbreak a clinician lets somebody travel by emptying the day. */
  @Test
  void leavesADayOfDosesAsTheRecordSaysOnceItWasToldAndTellsANewOne() {
    var emptied = told(25, 0);
    var told = told(25, 20);

    assertThat(looked(20, 20, emptied, told)).isEmpty();
    assertThat(looked(20, 20, emptied, emptied)).isEmpty();
    assertThat(looked(20, 20, told, told)).isEqualTo(day(20));
    assertThat(looked(22, 20, emptied, emptied)).isEqualTo(day(22));
    assertThat(looked(20, 0, emptied, emptied)).isEqualTo(day(20));
    assertThat(looked(20, 20, told(25, 15), told)).isEqualTo(day(15));
  }

  private static Optional<LocalDate> looked(int gap, int lastGap, Told now, Told last) {
    return new Telling(Cause.DOSE, TODAY, day(25), day(gap), day(lastGap), now, last)
        .cleared(Set.of())
        .told()
        .needed();
  }

  /** Against what a person would say who reads the laws one after the other. */
  @Test
  void agreesWithAReaderOfTheLawsOnRandomHistories() {
    var random = new Random(20261128);
    var causes = List.of(Cause.values());
    for (int round = 0; round < 20_000; round++) {
      var cause = causes.get(random.nextInt(causes.size()));
      var rule = any(random);
      var gap = any(random);
      var now = told(any(random), any(random));
      var last = told(any(random), any(random));
      var decided = telling(cause, rule, gap, now, last).cleared(Set.of());

      var offered = new ArrayList<LocalDate>();
      boolean isHand =
          now.until().isPresent()
              && !now.until().equals(last.until())
              && now.until().get().compareTo(TODAY) >= 0;
      if (rule > 0 && (!isHand || cause == Cause.STATEMENT || cause == Cause.DECISION)) {
        offered.add(day(rule).orElseThrow());
      }
      if (isHand && (cause != Cause.DECISION || rule == 0)) {
        offered.add(now.until().orElseThrow());
      }
      assertThat(decided.told().until()).isEqualTo(offered.stream().min(LocalDate::compareTo));
      assertThat(decided.told().needed())
          .satisfies(needed ->
              assertThat(
                      needed.isEmpty()
                          || decided.told().until().isEmpty()
                          || !needed.get().isAfter(decided.told().until().get()))
                  .isTrue());
      assertThat(decided.byHand().isPresent()).isEqualTo(isHand);
    }
  }

  private static int any(Random random) {
    int day = random.nextInt(40);
    return day > 30 ? 0 : day;
  }

  private static Telling telling(Cause cause, int rule, int gap, Told now, Told last) {
    return new Telling(cause, TODAY, day(rule), day(gap), Optional.empty(), now, last);
  }

  private static Told told(int until, int needed) {
    return new Told(day(until), day(needed), EnumSet.noneOf(TravelCondition.class));
  }

  private static Optional<LocalDate> day(int number) {
    return number == 0 ? Optional.empty() : Optional.of(TODAY.withDayOfMonth(number));
  }
}
