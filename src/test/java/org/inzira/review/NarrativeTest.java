package org.inzira.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.inzira.claims.Claims;
import org.inzira.claims.Finding;
import org.inzira.database.InziraTest;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.Figures;
import org.inzira.page.Texts;
import org.inzira.review.parts.ChapterPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InziraTest
class NarrativeTest {

  @Autowired private Figures figures;
  @Autowired private Texts texts;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void fillsEveryReferenceOfEveryChapter(String language) {
    var narrative = narrative(language);

    for (var chapter : ChapterPlan.CHAPTERS) {
      assertThat(narrative.html(Narrative.read(chapter.programme(), Locale.of(language))))
          .contains("/figures/")
          .doesNotContain("{{");
    }
  }

  @Test
  void namesOnlyFiguresOfTheCatalogue() {
    for (var chapter : ChapterPlan.CHAPTERS) {
      assertThat(figures.list()).containsAll(chapter.tiles());
      chapter
          .plots()
          .forEach(plot ->
              plot.axis()
                  .ifPresent(axis -> assertThat(figures.axes(plot.figure())).contains(axis)));
    }
  }

  @Test
  void findsAReferenceToAFigureThatDoesNotExistAndPrintsOn() {
    var text = "In all {{people-teleported}} people.";

    assertThat(narrative("en").findings(new Claims(), text, List.of()))
        .extracting(Finding::code)
        .containsExactly("CL-001");
    assertThat(narrative("en").fill(text)).isEqualTo("In all not recorded people.");
  }

  @Test
  void marksInWordsWhatIsForTheHouseAloneAndLeavesOthersNoTrace() {
    var text = "For all.\n:::in-house\n> Three.\n:::\nFor all again.";

    assertThat(narrative("en").html(text))
        .isEqualTo(
            """
            <p>For all.</p>
            <div class="in-house-only" role="note"><p class="in-house-mark">In-house only</p>
            <blockquote>
            <p>Three.</p>
            </blockquote>
            </div>
            <p>For all again.</p>
            """);
    assertThat(narrative("fr").html(text)).contains(">Réservé à la mission</p>");
    var outside =
        new Narrative(FigureReadings.outside(figures, Year.of(2022)), texts.in(Locale.ENGLISH));
    assertThat(outside.html(text)).isEqualTo("<p>For all.</p>\n<p>For all again.</p>\n");
  }

  @Test
  void printsEntitiesAsTheyAreWrittenSinceThatIsWhatWasChecked() {
    assertThat(narrative("en").html("&#x34;&#48;15 &half; R&D; &nbsp; AT&T &"))
        .isEqualTo("<p>&amp;#x34;&amp;#48;15 &amp;half; R&amp;D; &amp;nbsp; AT&amp;T &amp;</p>\n");
  }

  @Test
  void printsAQuotationWithItsSource() {
    assertThat(narrative("en").fill("There were [[2,506|the press]] arrivals."))
        .isEqualTo("There were 2,506 (source: the press) arrivals.");
  }

  @Test
  void printsWhatWasNotRecordedInWords() {
    var narrative =
        new Narrative(
            new FigureReadings(figures, Year.of(1999), true, figure -> Disclosure.IN_HOUSE),
            texts.in(Locale.ENGLISH));

    assertThat(narrative.fill("{{people-resettled}}"))
        .isEqualTo("[not recorded](/figures/1999/people-resettled)");
  }

  private Narrative narrative(String language) {
    return new Narrative(
        new FigureReadings(figures, Year.of(2022), true, figure -> Disclosure.IN_HOUSE),
        texts.in(Locale.of(language)));
  }
}
