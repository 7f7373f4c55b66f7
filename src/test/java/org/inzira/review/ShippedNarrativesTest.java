package org.inzira.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.inzira.claims.Claims;
import org.inzira.claims.FigureNumbers;
import org.inzira.claims.Part;
import org.inzira.demonstration.ExpectedFigures;
import org.inzira.figures.FigureId;
import org.inzira.review.parts.ChapterPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that are shipped hold what they claim of the demonstration. */
class ShippedNarrativesTest {

  private static final Map<String, Long> BEFORE =
      Map.of("people-resettled", 2598L, "health-assessments", 5050L);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void holdWhatTheyClaim(String language) {
    var locale = Locale.of(language);
    var claims = new Claims();

    for (var chapter : ChapterPlan.CHAPTERS) {
      var text = Narrative.read(chapter.programme(), locale);
      assertThat(claims.check(text, locale, Year.of(2022), new Expected(chapter.tiles())))
          .as(chapter.programme().code())
          .isEmpty();
    }
  }

  /** The demonstration's figures; another test holds the demonstration itself to them. */
  private record Expected(List<FigureId> tiles) implements FigureNumbers {

    @Override
    public Optional<Numbers> find(String figure) {
      return Optional.ofNullable(ExpectedFigures.all().get(figure))
          .map(value ->
              new Numbers(
                  OptionalLong.of(value),
                  BEFORE.containsKey(figure)
                      ? OptionalLong.of(BEFORE.get(figure))
                      : OptionalLong.empty(),
                  Optional.empty(),
                  List.of(),
                  false));
    }

    @Override
    public Answer cell(String figure, Part.Cell cell) {
      return new Answer.NoSuchAxis();
    }

    @Override
    public List<String> chapter() {
      return tiles.stream().map(FigureId::value).toList();
    }
  }
}
