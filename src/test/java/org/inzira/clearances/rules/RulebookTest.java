package org.inzira.clearances.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.PaperRules;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Rule.Effect;
import org.inzira.clearances.Span;
import org.inzira.kernel.CountryCode;
import org.junit.jupiter.api.Test;

/** The rules that ship, and what is wrong with others. */
class RulebookTest {

  private static final List<String> WORDS_OF_HEALTH =
      List.of(
          "tuberculosis",
          "tb",
          "sputum",
          "x-ray",
          "igra",
          "hiv",
          "class",
          "vaccine",
          "dose",
          "culture",
          "quarantine",
          "ebola",
          "vih",
          "classe",
          "vaccin");

  @Test
  void shipsRulesWithTheirSourcesInBothLanguages() {
    var book = Rulebook.read();

    assertThat(book.all()).hasSizeGreaterThanOrEqualTo(17);
    assertThat(book.all())
        .allSatisfy(rule -> {
          assertThat(rule.source()).isNotBlank();
          assertThat(rule.owner()).isNotBlank();
          assertThat(rule.notes()).containsKeys("en", "fr");
        });
  }

  @Test
  void shipsEveryRuleUnsigned() {
    var rules = Rulebook.read().on(LocalDate.of(2022, 6, 1), Set.of());

    assertThat(rules.list()).isNotEmpty().noneMatch(rules::isSigned);
  }

  @Test
  void namesNothingThatHealthFound() {
    for (var rule : Rulebook.read().all()) {
      var words =
          (rule.version().rule()
                  + " "
                  + rule.source()
                  + " "
                  + rule.condition()
                  + " "
                  + rule.notes())
              .toLowerCase(Locale.ROOT)
              .split("[^a-zà-ÿ-]+", -1);
      assertThat(words).doesNotContainAnyElementsOf(WORDS_OF_HEALTH);
    }
  }

  @Test
  void leavesTheLengthOfAMedicalClearanceToHealth() {
    assertThat(Rulebook.read().all())
        .filteredOn(rule -> rule.kind() == ClearanceKind.MEDICAL)
        .isNotEmpty()
        .allMatch(rule -> rule.span().direction() == Span.Direction.PRINTED);
  }

  @Test
  void asksOfEveryDestinationForPermitDocumentsCheckAndMedicalClearance() {
    var rules = Rulebook.read().on(LocalDate.of(2022, 6, 1), Set.of());

    for (var destination : List.of("USA", "CAN", "NOR", "GBR")) {
      assertThat(rules.towards(new CountryCode(destination)))
          .filteredOn(rule -> rule.effect() == Effect.REQUIRED)
          .extracting(Rule::kind)
          .contains(
              ClearanceKind.MEDICAL,
              ClearanceKind.FIT_TO_TRAVEL,
              ClearanceKind.EXIT_PERMIT,
              ClearanceKind.ENTRY_VISA,
              ClearanceKind.TRAVEL_DOCUMENT)
          .doesNotHaveDuplicates();
    }
    assertThat(rules.towards(new CountryCode("AUS")))
        .filteredOn(rule -> rule.kind() == ClearanceKind.FIT_TO_TRAVEL)
        .anyMatch(rule -> rule.effect() == Effect.ADVISED);
  }

  @Test
  void refusesAFileWithAllThatIsWrongWithIt() {
    var faulty =
        """
        lead_days: {exit_permit: -1, walking: 3}
        rules:
          - {id: A, version: 1, kind: walking, programme: all, anchor: issue, target: departure,
             since: 2021-01-01, source: S, checked: 2021-01-01, certainty: verified, owner: o,
             note: {en: x, fr: y}}
          - {id: B, version: 1, kind: exit_permit, programme: all, anchor: issue, target: departure,
             since: yesterday, source: S, checked: 2021-01-01, certainty: verified, owner: o,
             note: {en: x, fr: y}}
          - {id: C, version: 1, kind: exit_permit, programme: all, anchor: issue, target: moon,
             since: 2021-01-01, source: S, checked: 2021-01-01, certainty: verified, owner: o,
             note: {en: x, fr: y}}
        """;

    assertThatThrownBy(() -> RuleFile.read("faulty.yaml", faulty))
        .hasMessageContaining("faulty.yaml, A: ")
        .hasMessageContaining("faulty.yaml, B: ")
        .hasMessageContaining("faulty.yaml, C: ")
        .hasMessageContaining("exit_permit -1")
        .hasMessageContaining("walking 3");
    assertThatThrownBy(() -> RuleFile.read("odd.yaml", "rules: [{unknown: 1}]"))
        .hasMessageContaining("odd.yaml");
    assertThatThrownBy(() -> RuleFile.read("empty.yaml", "lead_days: {}"))
        .hasMessageContaining("has no rules");
  }

  @Test
  void refusesRulesThatContradictThemselves() {
    var rules =
        List.of(
            rule("LONG", 1, ClearanceKind.EXIT_PERMIT, PaperRules.after(0, Span.Unit.DAYS)),
            rule("SECOND", 2, ClearanceKind.EXIT_PERMIT, PaperRules.printed()),
            rule("TWICE", 1, ClearanceKind.EXIT_PERMIT, PaperRules.printed()),
            rule("TWICE", 2, ClearanceKind.ENTRY_VISA, PaperRules.printed()),
            rule("HEALTH", 1, ClearanceKind.MEDICAL, PaperRules.after(6, Span.Unit.MONTHS)));

    assertThatThrownBy(() -> new Rulebook(rules, java.util.Map.of()))
        .hasMessageContaining("LONG/1: a length is above zero")
        .hasMessageContaining("SECOND/2: versions are numbered from 1 on")
        .hasMessageContaining("TWICE/2: is not in force later")
        .hasMessageContaining("TWICE/2: is of another kind")
        .hasMessageContaining("HEALTH/1: how long a medical clearance holds");
  }

  private static Rule rule(String id, int version, ClearanceKind kind, Span span) {
    return PaperRules.version(
        id,
        version,
        kind,
        span,
        Rule.Target.DEPARTURE,
        Effect.REQUIRED,
        PaperRules.LONG_AGO,
        Set.of());
  }
}
