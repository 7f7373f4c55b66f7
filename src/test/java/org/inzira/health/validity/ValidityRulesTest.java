package org.inzira.health.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.Rule.Certainty;
import org.inzira.clearances.Rule.Version;
import org.inzira.clearances.signed.SignedRules;
import org.inzira.kernel.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules that ship make of days at their limits. */
class ValidityRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private final RulesOfDay rules = Rulebook.shipped().on(TODAY, Set.of());

  /** Calendar months: to the same day of the month, or its last where there is no such day. */
  @ParameterizedTest
  @CsvSource({
    "USA, '', 2026-01-15, 2026-07-15, US-MED-6M",
    "USA, '', 2025-08-31, 2026-02-28, US-MED-6M",
    "USA, '', 2027-08-31, 2028-02-29, US-MED-6M",
    "USA, '', 2027-08-29, 2028-02-29, US-MED-6M",
    "USA, '', 2026-08-28, 2027-02-28, US-MED-6M",
    "USA, tuberculosis_b2, 2026-03-31, 2026-09-30, US-MED-6M",
    "USA, tuberculosis_b3, 2026-03-31, 2026-09-30, US-MED-6M",
    "USA, other_a other_b, 2026-03-31, 2026-09-30, US-MED-6M",
    "USA, tuberculosis_b1_pulmonary, 2026-11-30, 2027-02-28, US-MED-3M",
    "USA, tuberculosis_b1_extrapulmonary, 2027-11-30, 2028-02-29, US-MED-3M",
    "USA, tuberculosis_b0, 2026-01-31, 2026-04-30, US-MED-3M",
    "USA, tuberculosis_a other_b, 2026-01-31, 2026-04-30, US-MED-3M",
    "USA, hiv, 2026-01-31, 2026-04-30, US-MED-3M",
    "CAN, '', 2024-02-29, 2025-02-28, CA-IME",
    "CAN, tuberculosis_b1_pulmonary, 2026-02-28, 2027-02-28, CA-IME",
    "AUS, '', 2026-12-31, 2027-12-31, AU-IME",
    "NOR, '', 2026-11-30, 2027-02-28, EU-MHA",
    "FRA, tuberculosis_b2, 2026-05-31, 2026-08-31, EU-MHA"
  })
  void countsCalendarMonthsByClass(
      String country, String classes, LocalDate completed, LocalDate last, String rule) {
    var validity = rules.until(medical(country, classes, completed)).orElseThrow();

    assertThat(validity.lastDay()).isEqualTo(last);
    assertThat(validity.ruleId()).isEqualTo(rule);
    assertThat(validity.illustrative()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"NZL", "KEN", "GBR"})
  void knowsNoDayWhereNothingWasFound(String country) {
    assertThat(rules.until(medical(country, "", TODAY))).isEmpty();
  }

  @Test
  void countsFromTheChestXrayWhereARuleDoesAndFromNothingInItsPlace() {
    var seen = LocalDate.of(2026, 3, 31);

    assertThat(rules.until(xrayed("", seen)).map(Validity::lastDay))
        .contains(LocalDate.of(2026, 9, 30));
    assertThat(rules.until(xrayed("tuberculosis_b3", seen)).map(Validity::lastDay))
        .contains(LocalDate.of(2026, 6, 30));
  }

  private static AssessedMedical xrayed(String classes, LocalDate seen) {
    return new AssessedMedical(
        new CountryCode("GBR"),
        classes(classes),
        seen.plusDays(20),
        Optional.empty(),
        Optional.of(seen));
  }

  @Test
  void countsFromTheDecisionOnceAVersionOfTheMissionSaysSoAndFromCompletionUntilItIsKnown() {
    var text =
        """
        rules:
          - id: CA-IME
            version: 2
            subject: medical
            destinations: [CAN]
            window: {direction: after, length: 12, unit: months}
            anchor: decided
            since: 2026-11-28
            source: instruction to this mission
            checked: 2026-11-28
            certainty: verified
            owner: health
            note: {en: From the decision., fr: Depuis la décision.}
        """;
    var book = Rulebook.shipped().with(RuleFile.read("file", text).rules());
    var completed = LocalDate.of(2026, 5, 1);
    var decided =
        new AssessedMedical(
            new CountryCode("CAN"),
            Set.of(),
            completed,
            Optional.of(LocalDate.of(2026, 6, 20)),
            Optional.empty());

    assertThat(book.on(TODAY, Set.of()).until(decided))
        .contains(new Validity(LocalDate.of(2027, 6, 20), "CA-IME", 2, true));
    assertThat(book.on(TODAY.minusDays(1), Set.of()).until(decided))
        .contains(new Validity(LocalDate.of(2027, 5, 1), "CA-IME", 1, true));
    assertThat(
            book.on(TODAY, Set.of(new Version("CA-IME", 2))).until(medical("CAN", "", completed)))
        .contains(new Validity(LocalDate.of(2027, 5, 1), "CA-IME", 2, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-02-28",
    "2028-02-01, 2028-02-29",
    "2027-02-01, 2027-03-01",
    "2026-12-04, 2027-01-01"
  })
  void keepsSomebodyFourWeeksAfterALiveVaccine(LocalDate dose, LocalDate free) {
    var usa = new CountryCode("USA");

    assertThat(rules.needed(usa, List.of(dose.minusYears(1), dose), false))
        .get()
        .extracting(RulesOfDay.Gap::until)
        .isEqualTo(free);
    assertThat(rules.needed(new CountryCode("CAN"), List.of(dose), true)).isEmpty();
    assertThat(rules.needed(usa, List.of(), true)).isEmpty();
  }

  @Test
  void screensThoseAnewWhoseClassAsksItThreeWeeksBeforeDeparture() {
    var departs = LocalDate.of(2026, 3, 20);

    assertThat(screening("tuberculosis_b1_pulmonary", departs)).contains(LocalDate.of(2026, 2, 27));
    assertThat(screening("other_b", departs)).contains(LocalDate.of(2026, 2, 27));
    assertThat(screening("", departs)).isEmpty();
    assertThat(screening("tuberculosis_b2", departs)).isEmpty();
  }

  private Optional<LocalDate> screening(String classes, LocalDate departs) {
    return rules
        .screening(new CountryCode("USA"), classes(classes), departs)
        .map(MedicalValidity.Screening::first);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-08, 2026-03-01", "2028-02-08, 2028-02-29", "2026-12-31, 2027-01-21"})
  void holdsWhoWasExposedForTwentyOneDays(LocalDate exposed, LocalDate until) {
    assertThat(rules.quarantine(exposed).lastDay()).isEqualTo(until);
  }

  @Test
  void saysOfEveryRuleWhereItComesFromInBothLanguages() {
    assertThat(Rulebook.shipped().all())
        .isNotEmpty()
        .allMatch(rule -> rule.notes().keySet().containsAll(Set.of("en", "fr")))
        .filteredOn(rule -> rule.certainty() == Certainty.VERIFIED)
        .noneMatch(rule -> rule.source().contains("background"));
  }

  @Test
  void refusesFaultyRulesWithAllThatIsWrong() {
    assertThatThrownBy(() ->
            RuleFile.read(
                "file",
                """
                rules:
                  - {id: A, version: 1, subject: medical, anchor: nowhere, since: 2026-01-01, source: s, checked: 2026-01-01, certainty: verified, owner: health, note: {}}
                  - {id: B, version: 1, subject: medical, classes: [b9], anchor: completed, since: 2026-01-01, source: s, checked: 2026-01-01, certainty: verified, owner: health, note: {}}
                """))
        .hasMessageContaining("file, A")
        .hasMessageContaining("NOWHERE")
        .hasMessageContaining("file, B")
        .hasMessageContaining("B9");
    assertThatThrownBy(() -> new Rulebook(later(Rulebook.shipped().all()), Set.of()))
        .hasMessageContaining("numbered from 1");
  }

  private static List<HealthRule> later(List<HealthRule> rules) {
    return rules.stream()
        .map(rule ->
            new HealthRule(
                new Version(rule.version().rule(), 2),
                rule.subject(),
                rule.destinations(),
                rule.classes(),
                rule.span(),
                rule.anchor(),
                rule.since(),
                rule.source(),
                rule.checked(),
                rule.certainty(),
                rule.owner(),
                rule.notes()))
        .toList();
  }

  @Test
  void hasAnotherHashWhenAVersionAsksAnotherThingAndNotWhenItsNoteIsPutBetter() {
    var hashes = Rulebook.shipped().all().stream().map(SignedRules::content).toList();

    assertThat(hashes).doesNotHaveDuplicates();
    var rule = Rulebook.shipped().all().getFirst();
    var noted =
        new HealthRule(
            rule.version(),
            rule.subject(),
            rule.destinations(),
            rule.classes(),
            rule.span(),
            rule.anchor(),
            rule.since(),
            rule.source(),
            rule.checked(),
            rule.certainty(),
            rule.owner(),
            java.util.Map.of("en", "Better.", "fr", "Mieux."));
    assertThat(SignedRules.content(noted)).isEqualTo(hashes.getFirst());
  }

  private static AssessedMedical medical(String country, String classes, LocalDate completed) {
    return AssessedMedical.of(new CountryCode(country), classes(classes), completed);
  }

  private static Set<HealthClass> classes(String codes) {
    var classes = EnumSet.noneOf(HealthClass.class);
    Arrays.stream(codes.split(" "))
        .filter(code -> !code.isEmpty())
        .forEach(code -> classes.add(HealthClass.find(code).orElseThrow()));
    return classes;
  }
}
