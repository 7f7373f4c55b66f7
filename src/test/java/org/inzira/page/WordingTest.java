package org.inzira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;

class WordingTest {

  private final Texts texts = new Texts(ZoneId.of("Africa/Kigali"));
  private final Wording english = texts.in(Locale.ENGLISH);
  private final Wording french = texts.in(Locale.FRENCH);

  @Test
  void writesNumbersInTheWayOfTheLanguage() {
    assertThat(english.number(4015)).isEqualTo("4,015");
    assertThat(french.number(4015)).isEqualTo("4\u202f015");
    assertThat(english.percent(new BigDecimal("54.54"))).isEqualTo("54.5\u00a0%");
    assertThat(french.percent(new BigDecimal("54.55"))).isEqualTo("54,6\u202f%");
  }

  @Test
  void writesDaysAndMomentsInTheMissionsZone() {
    assertThat(english.day(LocalDate.of(2022, 3, 1))).isEqualTo("1 Mar 2022");
    assertThat(french.day(LocalDate.of(2022, 2, 1))).isEqualTo("1 févr. 2022");
    assertThat(english.moment(Instant.parse("2022-12-31T22:30:00Z")))
        .isEqualTo("1 Jan 2023, 00:30");
  }

  @Test
  void speaksEnglishWhereItDoesNotKnowTheLanguage() {
    assertThat(texts.in(Locale.GERMAN).language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void saysTheSentenceOfARefusal() {
    assertThat(english.sentence(Refusal.of("AX-003", "nurse")))
        .contains("nurse")
        .doesNotContain("{");
    assertThat(english.text("no.such.text")).isEqualTo("no.such.text");
  }

  @Test
  void speaksBothLanguagesEverywhere() {
    assertThat(texts.keyed(Locale.FRENCH).keySet())
        .containsExactlyInAnyOrderElementsOf(texts.keyed(Locale.ENGLISH).keySet());
  }

  @Test
  void losesNoApostropheWhereArgumentsAreFilledIn() {
    for (var language : Texts.LANGUAGES) {
      assertThat(texts.keyed(language).entrySet())
          .filteredOn(entry -> entry.getValue().contains("{0"))
          .noneMatch(entry -> entry.getValue().replace("''", "").contains("'"));
    }
  }
}
