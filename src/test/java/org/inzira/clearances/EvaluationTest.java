package org.inzira.clearances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.clearances.PaperRules.CANADA;
import static org.inzira.clearances.PaperRules.STATES;
import static org.inzira.clearances.PaperRules.family;
import static org.inzira.clearances.PaperRules.fingerprintRule;
import static org.inzira.clearances.PaperRules.holding;
import static org.inzira.clearances.PaperRules.medical;
import static org.inzira.clearances.PaperRules.medicalRule;
import static org.inzira.clearances.PaperRules.permit;
import static org.inzira.clearances.PaperRules.permitRule;
import static org.inzira.clearances.PaperRules.person;
import static org.inzira.clearances.PaperRules.prints;
import static org.inzira.clearances.PaperRules.signed;
import static org.inzira.clearances.PaperRules.unsigned;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.clearances.FamilyWindow.Verdict;
import org.inzira.clearances.Rule.Effect;
import org.inzira.clearances.Rule.Target;
import org.inzira.clearances.rules.Rulebook;
import org.junit.jupiter.api.Test;

/** When a person and a family may travel. */
class EvaluationTest {

  private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);
  private static final LocalDate PLANNED = LocalDate.of(2022, 3, 20);

  @Test
  void intersectsTheWindowsOfAllMembers() {
    var family =
        evaluation(signed(medicalRule(), permitRule()))
            .of(
                family(PLANNED, 2),
                List.of(
                    medical(1, day(4, 10)),
                    medical(2, day(3, 31)),
                    permit(1, day(3, 5), day(5, 1)),
                    permit(2, day(2, 1), day(4, 1))));

    // The medical clearance of the second ends on 31 March at arrival, a day after departure.
    assertThat(family.window()).isEqualTo(new Window(day(3, 5), day(3, 30)));
    assertThat(family.firm()).isEqualTo(family.window());
    assertThat(family.verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(family.binding())
        .singleElement()
        .satisfies(bar -> {
          assertThat(bar.person()).isEqualTo(person(2));
          assertThat(bar.rule().kind()).isEqualTo(ClearanceKind.MEDICAL);
        });
  }

  @Test
  void warnsByAnUnsignedRuleAndBlocksByASignedOne() {
    var clearances = List.of(medical(1, day(3, 10)));

    var warned = evaluation(unsigned(medicalRule())).of(family(PLANNED, 1), clearances);
    assertThat(warned.verdict()).isEqualTo(Verdict.WARNED);
    assertThat(warned.firm()).isEqualTo(Window.from(TODAY));
    assertThat(warned.window()).isEqualTo(new Window(TODAY, day(3, 9)));

    var blocked = evaluation(signed(medicalRule())).of(family(PLANNED, 1), clearances);
    assertThat(blocked.verdict()).isEqualTo(Verdict.BLOCKED);
  }

  /** The signature is of one version: the next one has to be signed anew. */
  @Test
  void blocksOnlyByTheVersionThatWasSigned() {
    var first = permitRule();
    var second =
        PaperRules.version(
            "PERMIT",
            2,
            ClearanceKind.EXIT_PERMIT,
            PaperRules.printed(),
            Target.DEPARTURE,
            Effect.REQUIRED,
            LocalDate.of(2022, 2, 1),
            Set.of());
    var book = new Rulebook(List.of(first, second), Map.of());
    var clearances = List.of(permit(1, day(1, 1), day(3, 10)));

    var now = new Evaluation(book.on(TODAY, Set.of(first.version())), TODAY);
    assertThat(now.of(family(PLANNED, 1), clearances).verdict()).isEqualTo(Verdict.WARNED);

    var before = LocalDate.of(2022, 1, 15);
    var then = new Evaluation(book.on(before, Set.of(first.version())), before);
    assertThat(then.of(family(PLANNED, 1), clearances).verdict()).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void neverBlocksByWhatIsVoluntaryOrAPromiseOfService() {
    var voluntary =
        PaperRules.rule(
            "CHECK",
            ClearanceKind.FIT_TO_TRAVEL,
            PaperRules.printed(),
            Target.DEPARTURE,
            Effect.ADVISED);
    var promise =
        PaperRules.rule(
            "PROMISE",
            ClearanceKind.SUBMISSION,
            PaperRules.after(7, Span.Unit.DAYS),
            Target.DEPARTURE,
            Effect.SERVICE);
    var clearances =
        List.of(
            PaperRules.paper(1, ClearanceKind.FIT_TO_TRAVEL, day(3, 1), day(3, 3)),
            PaperRules.paper(1, ClearanceKind.SUBMISSION, day(1, 1), day(12, 31)));

    var family = evaluation(signed(voluntary, promise)).of(family(PLANNED, 1), clearances);

    assertThat(family.verdict()).isEqualTo(Verdict.WARNED);
    assertThat(family.firm()).isEqualTo(Window.from(TODAY));
    assertThat(family.window().last()).isEqualTo(day(3, 3));
  }

  @Test
  void holdsAllForOneAndSaysNothingOnTheOthers() {
    var clearances = List.of(medical(1, day(9, 1)), medical(2, day(9, 1)), medical(3, day(9, 1)));
    var family = evaluation(signed(medicalRule())).of(holding(family(PLANNED, 3), 2), clearances);
    var free = evaluation(signed(medicalRule())).of(family(PLANNED, 3), clearances);

    assertThat(family.verdict()).isEqualTo(Verdict.HELD);
    assertThat(family.window().isEmpty()).isTrue();
    assertThat(family.members().get(0)).isEqualTo(free.members().get(0));
    assertThat(family.members().get(2)).isEqualTo(free.members().get(2));
    assertThat(Remedy.from(TODAY, family)).isEmpty();
  }

  @Test
  void namesWhatEndsTooSoonAndWhatComesTooLate() {
    var family =
        evaluation(signed(medicalRule(), permitRule()))
            .of(
                family(PLANNED, 2),
                List.of(
                    medical(1, day(3, 15)),
                    medical(2, day(6, 1)),
                    permit(1, day(3, 1), day(6, 1)),
                    permit(2, day(3, 18), day(6, 1))));

    assertThat(family.window().isEmpty()).isTrue();
    assertThat(family.binding())
        .extracting(bar -> bar.rule().version().rule() + " of " + bar.person().value().toString())
        .containsExactly("MEDICAL of " + person(1).value(), "PERMIT of " + person(2).value());
  }

  @Test
  void findsTheDayThatNeedsTheLeast() {
    var leads = Map.of(ClearanceKind.MEDICAL, 14, ClearanceKind.EXIT_PERMIT, 5);
    var rules =
        new Rules(
            List.of(medicalRule(), permitRule()),
            Set.of(medicalRule().version(), permitRule().version()),
            leads);
    var family =
        new Evaluation(rules, TODAY)
            .of(
                family(PLANNED, 2),
                List.of(
                    medical(1, day(3, 11)),
                    medical(2, day(6, 1)),
                    permit(1, day(3, 1), day(3, 12)),
                    permit(2, day(3, 11), day(6, 1))));

    // The second comes on the 11th, a day after the first one’s medical clearance has ended, which
    // takes until the 15th to get anew; by then that one’s permit has ended, too.
    var remedy = Remedy.from(TODAY, family).orElseThrow();
    assertThat(remedy.departure()).isEqualTo(day(3, 15));
    assertThat(remedy.leadDays()).isEqualTo(14);
    assertThat(remedy.renewals())
        .extracting(bar -> bar.rule().version().rule())
        .containsExactly("MEDICAL", "PERMIT");
    assertThat(remedy.others())
        .extracting(bar -> bar.rule().version().rule())
        .containsExactly("PERMIT");
  }

  @Test
  void waitsForWhatIsNotThereYet() {
    var rules =
        new Rules(
            List.of(medicalRule(), permitRule()), Set.of(), Map.of(ClearanceKind.EXIT_PERMIT, 10));
    var needed = new Medical(person(1), Optional.empty(), Optional.of(day(3, 15)), Set.of());

    var family = new Evaluation(rules, TODAY).of(family(PLANNED, 1), List.of(needed));

    assertThat(family.window()).isEqualTo(Window.from(day(3, 15)));
    assertThat(family.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(family.members().getFirst().bars())
        .extracting(Bar::state)
        .containsOnly(Bar.State.TO_DO);
  }

  @Test
  void warnsWhereNobodyKnowsTheEnd() {
    var permit =
        new Paper(
            person(1),
            ClearanceKind.EXIT_PERMIT,
            Optional.empty(),
            "",
            TODAY,
            Optional.empty(),
            Optional.empty());

    var family = evaluation(signed(permitRule())).of(family(PLANNED, 1), List.of(permit));

    assertThat(family.verdict()).isEqualTo(Verdict.WARNED);
    assertThat(family.window()).isEqualTo(Window.from(TODAY));
  }

  @Test
  void takesTheNewestPaperOfAKindAndOnlyForThatCountry() {
    var elsewhere =
        new Paper(
            person(1),
            ClearanceKind.EXIT_PERMIT,
            Optional.of(STATES),
            "",
            day(3, 1),
            Optional.empty(),
            Optional.of(day(12, 31)));
    var papers =
        Arrays.<Clearance>asList(
            permit(1, day(2, 1), day(3, 10)), permit(1, day(2, 20), day(4, 10)), elsewhere);

    var family = evaluation(signed(permitRule())).of(family(PLANNED, 1), papers);

    assertThat(family.window()).isEqualTo(new Window(TODAY, day(4, 10)));
  }

  @Test
  void putsARuleThatNamesTheCountryInPlaceOfTheGeneralOne() {
    var general = fingerprintRule();
    var canadian =
        PaperRules.version(
            "PRINTS-CANADA",
            1,
            ClearanceKind.FINGERPRINTS,
            PaperRules.after(10, Span.Unit.DAYS),
            Target.DEPARTURE,
            Effect.REQUIRED,
            PaperRules.LONG_AGO,
            Set.of(CANADA));
    var rules = signed(general, canadian);
    var papers = List.of(prints(1, day(3, 1)));

    assertThat(rules.towards(CANADA)).containsExactly(canadian);
    assertThat(rules.towards(STATES)).containsExactly(general);
    assertThat(evaluation(rules).of(family(PLANNED, 1), papers).window().last())
        .isEqualTo(day(3, 11));
  }

  private static Evaluation evaluation(Rules rules) {
    return new Evaluation(rules, TODAY);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2022, month, day);
  }
}
