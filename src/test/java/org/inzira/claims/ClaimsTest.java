package org.inzira.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

  private final Claims claims = new Claims();

  @Test
  void refusesNearlyDoubledForTwoFigures() {
    var text =
        "Resettlement nearly doubled from {{people-resettled.previous}} to {{people-resettled}}.";

    assertThat(english(text))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("CL-031");
          assertThat(finding.excerpt()).isEqualTo("nearly doubled");
          assertThat(finding.refusal().arguments())
              .containsExactly("nearly doubled", "2,598", "4,015", "+54.5\u00a0%");
          assertThat(finding.wordings())
              .containsExactly(
                  "increased by 54.5\u00a0%", "increased by more than half", "increased sharply");
        });
  }

  @Test
  void refusesItForTypedNumbersAndTheNumbersToo() {
    var findings = english("Resettlement **nearly\ndoubled** from 2,598 to 4,015 people.");

    assertThat(findings).extracting(Finding::code).containsExactly("CL-031", "CL-021", "CL-021");
    assertThat(findings.getFirst().refusal().arguments()).contains("+54.5\u00a0%");
    assertThat(findings.get(1).wordings()).containsExactly("{{people-resettled.previous}}");
    assertThat(findings.get(2).wordings()).containsExactly("{{people-resettled}}");
    assertThat(findings.get(2).at().line()).isEqualTo(2);
  }

  @Test
  void refusesItInFrench() {
    var figures =
        french(
            "Le nombre a presque doublé, de {{people-resettled.previous}} à {{people-resettled}}.");
    var typed = french("Le nombre a presque doublé, passant de 2 598 à 4 015.");

    assertThat(figures).extracting(Finding::code).containsExactly("CL-031");
    assertThat(figures.getFirst().refusal().arguments()).contains("+54,5\u202f%");
    assertThat(typed).extracting(Finding::code).containsExactly("CL-031", "CL-021", "CL-021");
    assertThat(typed.getFirst().refusal().arguments()).contains("+54,5\u202f%");
  }

  @Test
  void computesAlsoFromNumbersThatStandBeforeTheClaim() {
    assertThat(english("From 2,598 in 2021 to 4,015 in 2022 it nearly doubled."))
        .extracting(Finding::code)
        .containsExactly("CL-021", "CL-021", "CL-031");
    assertThat(french("Il est passé de 2 598 à 4 015, soit presque le double."))
        .extracting(Finding::code)
        .containsExactly("CL-021", "CL-021", "CL-031");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "6140; true",
        "6001; true",
        "6000; false",
        "5990; false",
        "60000; false",
      })
  void takesOverSixThousandOnlyForALittleMore(long value, boolean holds) {
    var figures = new PaperFigures().with("mhpss-beneficiaries", value);

    for (var text :
        List.of(
            "It reached over 6,000 people ({{mhpss-beneficiaries}}).",
            "It reached {{mhpss-beneficiaries|over 6,000}} people.",
            "It reached over {{mhpss-beneficiaries|6,000}} people.",
            "It reached {{mhpss-beneficiaries|over six thousand}} people.")) {
      assertThat(claims.check(text, Locale.ENGLISH, Year.of(2022), figures).isEmpty())
          .as(text)
          .isEqualTo(holds);
    }
  }

  @Test
  void refusesOverBeforeTheExactNumberItself() {
    assertThat(english("It reached over {{mhpss-beneficiaries}} people."))
        .extracting(Finding::code)
        .containsExactly("CL-037");
    assertThat(english("It reached at least {{mhpss-beneficiaries}} people.")).isEmpty();
    assertThat(english("{{people-resettled}} left, more than the {{people-resettled.previous}}."))
        .isEmpty();
  }

  @Test
  void offersWordingsForAThresholdThatDoesNotHold() {
    assertThat(english("{{mhpss-beneficiaries|over 60,000}} people").getFirst().wordings())
        .containsExactly("over 6,000", "at least 6,000", "nearly 6,200");
  }

  @Test
  void namesTheFigureForWhichAThresholdWouldHold() {
    assertThat(english("The sessions reached over 6,000 people."))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("CL-036");
          assertThat(finding.wordings()).containsExactly("{{mhpss-beneficiaries|over 6,000}}");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "In all 4,015 people departed.; 4,015; CL-021",
        "In all 4 015 people departed.; 4 015; CL-021",
        "In all 4\u00a0015 people departed.; 4\u00a0015; CL-021",
        "In all 4\u202f015 people departed.; 4\u202f015; CL-021",
        "In all 4.015 people departed.; 4.015; CL-021",
        "In all **4015** people departed.; 4015; CL-021",
        "There were seventeen experts.; seventeen; CL-021",
        "There were forty-two of them.; forty-two; CL-020",
        "There were two hundred and six of them.; two hundred and six; CL-020",
        "There were 2.5 million.; 2.5 million; CL-020",
        "And [54.5 %](https://example.org/99) left.; 54.5; CL-021",
        "4015 people departed.; 4015; CL-021",
        "# 4015 people; 4015; CL-021",
        "The road of 300km was closed.; 300km; CL-020",
        "In 2022 1954 women departed.; 1954; CL-021",
        "½ was done.; ½; CL-020",
        "We moved 42 in March.; 42; CL-020",
        "<!-- 4015 -->; 4015; CL-021",
      })
  void flagsABareNumber(String text, String excerpt, String code) {
    assertThat(english(text))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(code);
          assertThat(finding.excerpt()).isEqualTo(excerpt);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Il y a eu dix-sept experts.; dix-sept",
        "Il y a eu quatre-vingt-dix-sept séances.; quatre-vingt-dix-sept",
        "Il y a eu deux cent trois départs.; deux cent trois",
        "Il y a eu vingt et un départs.; vingt et un",
        "Il y a eu 4 015 départs.; 4 015",
        "Il y a eu 54,5 % de départs.; 54,5",
        "Il y a eu mille départs.; mille",
      })
  void flagsABareNumberInFrench(String text, String excerpt) {
    assertThat(french(text)).singleElement().extracting(Finding::excerpt).isEqualTo(excerpt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2022 the mission worked on.",
        "From 2021–2022 and in 2021/22, between 2020 and 2022.",
        "The post of Rusizi II opened on 31 December 2022.",
        "COVID-19, H1N1, N95, ISO 3166, SARS-CoV-2 and article 5.",
        "On December 31, 2022 and on the 1st of March at 10:30.",
        "From 3 to 5 March, and on 2022-12-31 or 31/12/2022.",
        "A one-stop border post, one of them; no one is left, and one does what one can.",
        "1. First\n2. Second\n\n# 3. Heading\n\n## 2.1 Part",
        "See https://example.org/4015 and [this](https://example.org/17?a=300).",
        "The first and the second time, in the 1990s and the 21st century.",
        "{{people-resettled}} people in {{year}}, and [[2,506|UNHCR, quoted in the press]].",
        "e.g. the group No. 5 of the U.S. office.",
      })
  void leavesNamesDatesAndReferencesAlone(String text) {
    assertThat(english(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "En 2022, le 1er mars, le 31 décembre 2022 et de 2021 à 2022.",
        "Rusizi II, COVID-19, la norme ISO 3166 et l’article 5.",
        "Un poste à arrêt unique ; l’un d’eux, une fois, à 10h30.",
        "Du 3 au 5 mars, entre 2020 et 2022, les années 1990.",
      })
  void leavesNamesAndDatesAloneInFrench(String text) {
    assertThat(french(text)).isEmpty();
  }

  @Test
  void asksAVerbOfOutcomeForAFigureOrASource() {
    assertThat(english("The shelter reduces waiting times."))
        .extracting(Finding::code)
        .containsExactly("CL-040");
    assertThat(english("The shelter reduces waiting times ([[by a third|border agency, 2022]])."))
        .isEmpty();
    assertThat(french("L’abri réduit l’attente."))
        .extracting(Finding::code)
        .containsExactly("CL-040");
  }

  @ParameterizedTest
  @CsvSource({
    "9292, 5050, ''",
    "9292, 5000, CL-031",
    "5050, 9292, CL-031",
    "9292, , CL-032",
  })
  void takesAPercentageOnlyWithBothYears(long value, Long before, String code) {
    var figures =
        before == null
            ? new PaperFigures().with("health-assessments", value)
            : new PaperFigures().with("health-assessments", value, before);
    var expected = code.isEmpty() ? List.of() : List.of(code);

    for (var text :
        List.of(
            "Assessments increased by 84 per cent to {{health-assessments}}.",
            "{{health-assessments}} assessments, up 84 %")) {
      assertThat(claims.check(text, Locale.ENGLISH, Year.of(2022), figures))
          .extracting(Finding::code)
          .isEqualTo(expected);
    }
  }

  @Test
  void takesAPercentageAtThePrecisionItIsPrinted() {
    assertThat(english("It rose by 54.5 % to {{people-resettled}}.")).isEmpty();
    assertThat(english("It rose by 55 % to {{people-resettled}}.")).isEmpty();
    assertThat(english("It rose by 54 % to {{people-resettled}}.")).hasSize(1);
    assertThat(english("It rose by 54.6 % to {{people-resettled}}.")).hasSize(1);
    assertThat(english("It rose by more than 50 per cent to {{people-resettled}}.")).isEmpty();
    assertThat(english("It rose by more than 60 per cent to {{people-resettled}}."))
        .extracting(Finding::code)
        .containsExactly("CL-043");
  }

  @Test
  void computesSharesFromPartAndWhole() {
    assertThat(
            english("More than half, {{people-resettled-male}} of {{people-resettled}}, were men."))
        .isEmpty();
    assertThat(english("Most of them ({{people-resettled.share:sex=female}}) were women."))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("CL-035");
          assertThat(finding.refusal().arguments()).contains("48.7\u00a0%");
          assertThat(finding.wordings()).contains("nearly half");
        });
    assertThat(english("Most of them, {{people-resettled-male}}, were men."))
        .extracting(Finding::code)
        .containsExactly("CL-034");
    assertThat(
            english(
                "{{people-resettled-female|Nearly half}} of the {{people-resettled}} were women."))
        .isEmpty();
  }

  @Test
  void looksForTheNearestFigureOfTheSentenceOnly() {
    assertThat(english("The number increased. In all {{people-resettled}} departed."))
        .extracting(Finding::code)
        .containsExactly("CL-030");
    assertThat(
            english(
                "The number increased (see e.g. the U.S. office, No. 5) to {{people-resettled}}."))
        .isEmpty();
    assertThat(english("- it increased\n- {{people-resettled}} departed"))
        .extracting(Finding::code)
        .containsExactly("CL-030");
  }

  @Test
  void takesADeniedClaimForWhatItSays() {
    assertThat(english("The number has not doubled: {{people-resettled}}.")).isEmpty();
    assertThat(english("The number has not increased: {{people-resettled}}."))
        .extracting(Finding::code)
        .containsExactly("CL-041");
    assertThat(english("The number not only doubled: {{people-resettled}}."))
        .extracting(Finding::code)
        .containsExactly("CL-031");
    assertThat(english("It did not double: {{people-resettled}}.")).isEmpty();
    assertThat(english("It didn’t increase: {{people-resettled}}."))
        .extracting(Finding::code)
        .containsExactly("CL-031");
    assertThat(french("Le nombre n’a pas doublé : {{people-resettled}}.")).isEmpty();
  }

  @Test
  void knowsTheFirstTimeOnlyWhenTheYearBeforeIsZero() {
    assertThat(english("For the first time {{campaigns-held}} campaigns were held.")).isEmpty();
    assertThat(english("For the first time {{people-resettled}} departed."))
        .extracting(Finding::code)
        .containsExactly("CL-038");
    assertThat(english("For the first time {{mhpss-beneficiaries}} came."))
        .extracting(Finding::code)
        .containsExactly("CL-032");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It *nearly* [doubled](https://example.org) to {{people-resettled}}.",
        "It NEARLY\nDOUBLED to {{people-resettled}}.",
        "It nearly\u00a0doubled to {{people-resettled}}.",
        "> - It nearly **doubled** to {{people-resettled}}.",
        "| It nearly doubled | {{people-resettled}}",
      })
  void findsAPhraseHoweverItIsDressed(String text) {
    assertThat(english(text)).hasSize(1);
  }

  @Test
  void holdsAWordedNumberToItsFigure() {
    assertThat(english("{{diaspora-tvet-experts|seventeen}} experts")).isEmpty();
    assertThat(english("{{diaspora-tvet-experts|eighteen}} experts"))
        .extracting(Finding::code)
        .containsExactly("CL-042");
    assertThat(english("{{people-resettled.share:sex=female|49 %}} were women")).isEmpty();
  }

  @Test
  void offersOnlyWordingsThatHold() {
    for (long value = 1; value < 40_000; value += 1 + value / 3) {
      for (long before : new long[] {1, 7, 100, 2_598, 9_000}) {
        var figures = new PaperFigures().with("a-figure", value, before);
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
          offersOnlyWhatHolds(figures, language, "increased tenfold", "décuplé");
          offersOnlyWhatHolds(figures, language, "over 9,999,999", "plus de 9 999 999");
          offersOnlyWhatHolds(figures, language, "millions of", "des millions de");
        }
      }
    }
  }

  private void offersOnlyWhatHolds(
      FigureNumbers figures, Locale language, String english, String french) {
    var claim = language.equals(Locale.ENGLISH) ? english : french;
    for (var finding :
        claims.check("{{a-figure|" + claim + "}}", language, Year.of(2022), figures)) {
      for (var wording : finding.wordings()) {
        assertThat(claims.check("{{a-figure|" + wording + "}}", language, Year.of(2022), figures))
            .as("%s for %s", wording, figures.find("a-figure"))
            .isEmpty();
      }
    }
  }

  private List<Finding> english(String text) {
    return claims.check(text, Locale.ENGLISH, Year.of(2022), PaperFigures.ofTheMission());
  }

  private List<Finding> french(String text) {
    return claims.check(text, Locale.FRENCH, Year.of(2022), PaperFigures.ofTheMission());
  }
}
