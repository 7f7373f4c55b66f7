package org.inzira.clearances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Rule.Effect;
import org.inzira.clearances.Rule.Target;
import org.inzira.clearances.Span.Direction;
import org.inzira.clearances.Span.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is against a departure, as it stands in the way of a manifest. */
class ObjectionsTest {

  private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final LocalDate TODAY = LocalDate.of(2028, 2, 20);
  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

  @Test
  void namesTheRuleItsSourceAndTheDayOfAPaperThatHasEnded() {
    var rules = PaperRules.signed(PaperRules.permitRule());

    var objections = to(rules, DAY, PaperRules.permit(1, TODAY, DAY.minusDays(1)));

    assertThat(objections)
        .singleElement()
        .satisfies(objection -> {
          assertThat(objection.blocks()).isTrue();
          assertThat(objection.day()).contains(LocalDate.of(2028, 2, 28));
          assertThat(objection.refusal().code()).isEqualTo("TW-020");
          assertThat(objection.refusal().arguments())
              .containsExactly(
                  "P-1",
                  "code.clearance.exit_permit",
                  "day.2028-02-28",
                  "day.2028-02-29",
                  "PERMIT/1",
                  "A source");
        });
  }

  @Test
  void namesOfAMedicalClearanceItsDayAndNothingElse() {
    var rules = PaperRules.signed(PaperRules.medicalRule());

    assertThat(to(rules, DAY, PaperRules.medical(1, DAY)))
        .singleElement()
        .satisfies(objection -> {
          assertThat(objection.refusal().code()).isEqualTo("TW-023");
          // It arrives a day later, so that the last day of departure is the day before.
          assertThat(objection.refusal().arguments())
              .containsExactly("P-1", "day.2028-02-28", "day.2028-02-29");
        });
    var awaited =
        new Medical(PaperRules.person(1), Optional.empty(), Optional.of(DAY.plusDays(9)), Set.of());
    assertThat(to(rules, DAY, awaited))
        .singleElement()
        .satisfies(objection -> {
          assertThat(objection.refusal().code()).isEqualTo("TW-024");
          assertThat(objection.refusal().arguments())
              .containsExactly("P-1", "day.2028-03-09", "day.2028-02-29");
        });
  }

  @Test
  void onlyWarnsByWhatIsNotSigned() {
    var objections =
        to(
            PaperRules.unsigned(PaperRules.permitRule()),
            DAY,
            PaperRules.permit(1, TODAY, DAY.minusDays(1)));

    assertThat(objections).extracting(Objection::blocks).containsExactly(false);
  }

  @Test
  void holdsWhatHasStillToBeGotAgainstNobodyBeforeTheDayItself() {
    var rules = PaperRules.signed(PaperRules.permitRule());

    assertThat(to(rules, DAY)).isEmpty();
    assertThat(to(rules, TODAY))
        .singleElement()
        .satisfies(objection -> assertThat(objection.refusal().code()).isEqualTo("TW-022"));
  }

  @Test
  void saysOfSomebodyWhoIsHeldThatTheyMayNotTravelAndNotWhy() {
    var journey = PaperRules.holding(PaperRules.family(DAY, 2), 2);
    var family = new Evaluation(PaperRules.unsigned(), TODAY).of(journey, List.of());

    assertThat(numbered().to(family))
        .singleElement()
        .satisfies(objection -> {
          assertThat(objection.person()).isEqualTo(PaperRules.person(2));
          assertThat(objection.refusal().code()).isEqualTo("TW-025");
          assertThat(objection.refusal().arguments()).containsExactly("P-2");
        });
  }

  @ParameterizedTest
  @CsvSource({
    // Leaves before midnight and lands on the next day; leaves after it and lands on the same.
    "2028-02-28T21:30:00Z, 2028-02-29T15:00:00Z, 2028-02-29, true",
    "2028-02-28T21:30:00Z, 2028-02-29T15:00:00Z, 2028-02-28, false",
    "2028-02-28T22:30:00Z, 2028-03-01T04:59:00Z, 2028-02-29, true",
    "2028-02-28T22:30:00Z, 2028-03-01T05:00:00Z, 2028-02-29, false",
    "2028-02-28T22:30:00Z, 2028-03-01T05:00:00Z, 2028-03-01, true"
  })
  void readsTheDayOfArrivalFromTheCalendarOfThePlaceToTheMinute(
      Instant departs, Instant arrives, LocalDate until, boolean holds) {
    var itinerary = Itinerary.of(departs, KIGALI, arrives, TORONTO);
    var journey = PaperRules.family(DAY, 1).with(itinerary);
    var rules = PaperRules.signed(PaperRules.medicalRule());

    var family = new Evaluation(rules, TODAY).of(journey, List.of(PaperRules.medical(1, until)));

    assertThat(numbered().to(family).isEmpty()).isEqualTo(holds);
  }

  /** A check that was good when it was made is not when the flight leaves a day later. */
  @Test
  void seesThatACheckHasLapsedBetweenItsDayAndTheDeparture() {
    var check =
        PaperRules.rule(
            "CHECK",
            ClearanceKind.FIT_TO_TRAVEL,
            new Span(Direction.BEFORE, 3, Unit.DAYS, false),
            Target.DEPARTURE,
            Effect.REQUIRED);
    var fit =
        new Clearance.Paper(
            PaperRules.person(1),
            ClearanceKind.FIT_TO_TRAVEL,
            Optional.empty(),
            "",
            DAY.minusDays(2),
            Optional.empty(),
            Optional.empty());

    assertThat(to(PaperRules.signed(check), DAY, fit)).isEmpty();
    assertThat(to(PaperRules.signed(check), DAY.plusDays(1), fit))
        .singleElement()
        .satisfies(objection -> assertThat(objection.day()).contains(DAY));
  }

  private static List<Objection> to(Rules rules, LocalDate departure, Clearance... held) {
    var journey = PaperRules.family(departure, 1);
    return numbered().to(new Evaluation(rules, TODAY).of(journey, List.of(held)));
  }

  private static Objections numbered() {
    return new Objections(Map.of(PaperRules.person(1), "P-1", PaperRules.person(2), "P-2"));
  }
}
