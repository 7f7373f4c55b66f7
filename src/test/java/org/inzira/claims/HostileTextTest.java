package org.inzira.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to harm: the checker answers, in bounded time, whatever it is given. */
class HostileTextTest {

  private static final Claims CLAIMS = new Claims();
  private static final int LENGTH = 100_000;

  /** Pieces from which texts are thrown together. */
  private static final List<String> PIECES =
      List.of(
          "{{",
          "}}",
          "[[",
          "]]",
          "|",
          "{{people-resettled}}",
          "{{people-resettled|",
          "[[2,506|x]]",
          "4,015",
          "4\u202f015",
          "1.2.3.4",
          "99999999999999999999999",
          "½",
          "٣",
          "𝟒",
          "%",
          "nearly ",
          "doubled ",
          "over ",
          "two ",
          "hundred ",
          "million ",
          "and ",
          "not ",
          "most of ",
          "presque ",
          "doublé ",
          "d’",
          "quatre-vingt-",
          "from ",
          "to ",
          "31 December ",
          "1er ",
          "\n",
          "\r\n",
          "\n\n",
          "# ",
          "- ",
          "1. ",
          "> ",
          "`",
          "**",
          "_",
          "\\",
          "<b>",
          "<",
          "(",
          ")",
          "](",
          "https://",
          ".",
          ". A",
          "!",
          "…",
          "'",
          "\u0000",
          "\ud800",
          "\u0301",
          "\u200f",
          "-",
          "–",
          "/",
          ":",
          "10:",
          "{{x.by:a=b}}",
          "{{year.previous}}",
          "for the first time ",
          "  ");

  static Stream<String> repeated() {
    return Stream.concat(
            PIECES.stream(),
            Stream.of(
                "a",
                "1",
                "1 ",
                "1,",
                "1-",
                "reduces ",
                "{{{",
                "[[[",
                "((((",
                "> > ",
                "]](",
                "more than half, ",
                "a1",
                "nearly doubled from 1 to 2 ",
                "{{people-resettled}} doubled "))
        .map(piece -> piece.repeat(LENGTH / piece.length()));
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void answersSoonForALineOfOneThing(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(text, Locale.ENGLISH));
  }

  @Test
  void neverThrowsForTextsThrownTogether() {
    var random = new Random(20_221_231);
    for (int round = 0; round < 4000; round++) {
      var text = new StringBuilder();
      for (int piece = random.nextInt(40); piece > 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      var thrown = text.toString();
      assertThatCode(() -> check(thrown, round(random))).as(thrown).doesNotThrowAnyException();
    }
  }

  @Test
  void findsTheSameWhateverStandsBefore() {
    var broken = "{{people-resettled [[ }} ]] `code` nearly (\n\n";

    assertThat(check(broken + "4,015 people.", Locale.ENGLISH))
        .last()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("CL-021");
          assertThat(finding.at().line()).isEqualTo(3);
        });
  }

  private static Locale round(Random random) {
    return random.nextBoolean() ? Locale.ENGLISH : Locale.FRENCH;
  }

  private static List<Finding> check(String text, Locale language) {
    return CLAIMS.check(text, language, Year.of(2022), PaperFigures.ofTheMission());
  }
}
