package org.inzira.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inzira.claims.Phrase.Kind;
import org.inzira.claims.Phrase.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every phrase of both tables, just inside and just outside each of its edges. */
class PhraseTablesTest {

  /** So large that one more or one less is just beside an edge. */
  private static final long WHOLE = 30_000_000;

  private static final Claims CLAIMS = new Claims();

  /** A text, the value of its figure, and whether its claim holds. */
  record Trial(Locale language, Kind kind, String text, long value, boolean holds) {

    List<String> codes() {
      return CLAIMS.check(text, language, Year.of(2022), figures()).stream()
          .map(Finding::code)
          .toList();
    }

    private PaperFigures figures() {
      return kind == Kind.SHARE
          ? new PaperFigures().with("whole", WHOLE).cell("whole", "sex", "female", value, true)
          : new PaperFigures().with("whole", value, WHOLE);
    }

    @Override
    public String toString() {
      return language + " " + value + " " + text;
    }
  }

  /** A pattern written out. */
  record Written(Locale language, Phrase phrase, String text) {

    @Override
    public String toString() {
      return language + " " + phrase.kind() + " " + text;
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void holdsJustInsideAndIsRefusedJustOutside(Trial trial) {
    if (trial.holds()) {
      assertThat(trial.codes()).isEmpty();
    } else {
      assertThat(trial.codes()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("asking")
  void asksForWhatItNeeds(Written written) {
    var claim = written.text();
    var none = new PaperFigures().with("whole", 7, 0);

    switch (written.phrase().kind()) {
      case FIRST -> {
        assertThat(codes(written, claim + ", {{whole}}", none)).isEmpty();
        assertThat(codes(written, claim + ", {{whole}}", new PaperFigures().with("whole", 7, 1)))
            .containsExactly("CL-038");
        assertThat(codes(written, claim, none)).containsExactly("CL-030");
      }
      case RANK -> {
        assertThat(codes(written, claim + ", {{whole}}", none)).containsExactly("CL-039");
        assertThat(codes(written, claim + " [[so|they said]]", none)).isEmpty();
      }
      case OUTCOME -> {
        assertThat(codes(written, claim, none)).containsExactly("CL-040");
        assertThat(codes(written, claim + ", {{whole}}", none)).isEmpty();
      }
      default -> assertThat(codes(written, claim, none)).isEmpty();
    }
  }

  private static List<String> codes(Written written, String text, FigureNumbers figures) {
    return CLAIMS.check(text, written.language(), Year.of(2022), figures).stream()
        .map(Finding::code)
        .toList();
  }

  static Stream<Written> asking() {
    return written()
        .filter(each ->
            switch (each.phrase().kind()) {
              case FIRST, RANK, OUTCOME, NONE -> true;
              default -> false;
            });
  }

  static Stream<Trial> trials() {
    return written().flatMap(PhraseTablesTest::trials);
  }

  private static Stream<Trial> trials(Written written) {
    return switch (written.phrase().kind()) {
      case PERCENT_UP -> percent(written, 1);
      case PERCENT_DOWN -> percent(written, -1);
      default ->
          written.phrase().holds().stream()
              .flatMap(interval -> edges(interval, unit(written.phrase().kind())))
              .map(edge -> trial(written, edge.value(), edge.holds()));
    };
  }

  private static Stream<Trial> percent(Written written, long sign) {
    long thousandth = WHOLE / 100_000;
    return Stream.of(
        trial(written, WHOLE + sign * 83_500 * thousandth, true),
        trial(written, WHOLE + sign * (83_500 * thousandth - 1), false),
        trial(written, WHOLE + sign * (84_500 * thousandth - 1), true),
        trial(written, WHOLE + sign * 84_500 * thousandth, false));
  }

  private static Trial trial(Written written, long value, boolean holds) {
    var figure =
        written.phrase().kind() == Kind.SHARE ? "{{whole.by:sex=female}}, {{whole}}" : "{{whole}}";
    return new Trial(
        written.language(), written.phrase().kind(), written.text() + ", " + figure, value, holds);
  }

  /** What the edge of an interval is a multiple of. */
  private static long unit(Kind kind) {
    return switch (kind) {
      case AMOUNT -> 1;
      case TIMES -> 3 * WHOLE;
      default -> WHOLE;
    };
  }

  private record Edge(long value, boolean holds) {}

  private static Stream<Edge> edges(Interval interval, long unit) {
    var edges = new ArrayList<Edge>();
    long low = times(interval.from(), unit, interval.fromHolds());
    edges.add(new Edge(low, true));
    if (low > 0) {
      edges.add(new Edge(low - 1, false));
    }
    interval
        .to()
        .ifPresent(to -> {
          long high = times(to, unit, !interval.toHolds());
          edges.add(new Edge(high - 1, true));
          edges.add(new Edge(high, false));
        });
    return edges.stream();
  }

  /** The first value at the edge, or beyond it. */
  private static long times(BigDecimal edge, long unit, boolean at) {
    var exact = edge.multiply(BigDecimal.valueOf(unit));
    return at
        ? exact.setScale(0, RoundingMode.CEILING).longValueExact()
        : exact.setScale(0, RoundingMode.FLOOR).longValueExact() + 1;
  }

  private static Stream<Written> written() {
    return Stream.of(Locale.ENGLISH, Locale.FRENCH)
        .flatMap(language ->
            Language.read(language).phrases().stream()
                .flatMap(phrase ->
                    phrase.patterns().stream()
                        .flatMap(steps ->
                            texts(language, phrase.kind(), steps)
                                .map(text -> new Written(language, phrase, text)))));
  }

  /** Enough texts of a pattern to hold each of its words once. */
  private static Stream<String> texts(Locale language, Kind kind, List<Step> steps) {
    int most = steps.stream().mapToInt(step -> words(language, kind, step).size()).max().orElse(1);
    return IntStream.range(0, most)
        .mapToObj(turn ->
            steps.stream()
                .map(step -> words(language, kind, step))
                .map(words -> words.get(turn % words.size()))
                .reduce("", PhraseTablesTest::join))
        .map(text -> text.endsWith("'") ? text + "eux" : text);
  }

  private static String join(String text, String word) {
    return text.isEmpty() || text.endsWith("'") ? text + word : text + " " + word;
  }

  private static List<String> words(Locale language, Kind kind, Step step) {
    boolean english = language.equals(Locale.ENGLISH);
    return switch (step) {
      case Step.Words(var words) -> words.stream().sorted().toList();
      case Step.Slot.NUMBER ->
          List.of(kind == Kind.TIMES ? "3" : english ? "30,000,000" : "30 000 000");
      case Step.Slot.PERCENT -> List.of("84 %", english ? "84 per cent" : "84 pour cent");
      case Step.Slot.COUNTED -> List.of(english ? "people" : "personnes");
    };
  }
}
