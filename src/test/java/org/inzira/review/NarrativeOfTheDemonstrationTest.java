package org.inzira.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.inzira.claims.Claims;
import org.inzira.claims.Finding;
import org.inzira.database.InziraTest;
import org.inzira.demonstration.LoadedDemonstration;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.Figures;
import org.inzira.page.Texts;
import org.inzira.review.parts.ChapterPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The narrative over the figures of the invented mission. */
@InziraTest
@Import(LoadedDemonstration.class)
class NarrativeOfTheDemonstrationTest {

  @Autowired private Figures figures;
  @Autowired private Texts texts;
  @Autowired private Claims claims;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void holdsWhatItClaims(String language) {
    var narrative = narrative(language);

    for (var chapter : ChapterPlan.CHAPTERS) {
      var text = Narrative.read(chapter.programme(), Locale.of(language));
      assertThat(narrative.findings(claims, text, chapter.tiles())).isEmpty();
    }
  }

  @Test
  void printsCellsAndSharesAsLinksToTheirRecords() {
    assertThat(narrative("en").fill("{{people-resettled.by:sex=female}}"))
        .startsWith("[1,954](/figures/2022/people-resettled/entries")
        .contains("sex=female");
    assertThat(narrative("en").fill("{{people-resettled.share:sex=female}}"))
        .startsWith("[48.7\u00a0%](");
    assertThat(narrative("fr").fill("{{people-resettled|plus de 4 000}}"))
        .isEqualTo("[plus de 4 000](/figures/2022/people-resettled)");
  }

  @Test
  void findsWhatDoesNotHoldOfCellsAndParts() {
    var text =
        "A majority, {{people-resettled-female}} of {{people-resettled}}, were women; see"
            + " {{people-resettled.by:shoe=big}}, {{people-resettled.by:sex=purple}} and"
            + " {{people-resettled.share:month=3}}. It nearly doubled to {{people-resettled}}.";

    assertThat(narrative("en").findings(claims, text, List.of()))
        .extracting(Finding::code)
        .containsExactly("CL-035", "CL-004", "CL-005", "CL-006", "CL-031");
  }

  private Narrative narrative(String language) {
    return new Narrative(
        new FigureReadings(figures, Year.of(2022), true, figure -> Disclosure.IN_HOUSE),
        texts.in(Locale.of(language)));
  }
}
