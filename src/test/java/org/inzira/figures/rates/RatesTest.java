package org.inzira.figures.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.definitions.ShippedDefinitions;
import org.inzira.kernel.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

  private static final FigureId FOUND = new FigureId("found");
  private static final FigureId SCREENED = new FigureId("screened");
  private static final RateDefinition PER_100_000 =
      new RateDefinition(FOUND, SCREENED, 100_000, true);

  /** Reckoned by hand from Wilson's formula, with 1.96 standard deviations. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0, 0.2775",
    "1, 10, 0.0179, 0.4042",
    "5, 10, 0.2366, 0.7634",
    "10, 10, 0.7225, 1.0",
    "81, 263, 0.2553, 0.3662",
    "0, 1, 0.0, 0.7935"
  })
  void reachesAsFarAsWilsonSays(long part, long whole, double low, double high) {
    var interval = Interval.of(part, whole);

    assertThat(interval.low()).isCloseTo(low, within(0.0001));
    assertThat(interval.high()).isCloseTo(high, within(0.0001));
  }

  @Test
  void hasNoIntervalOfMoreThanTheWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(0, 0));
  }

  @Test
  void tellsBothOperandsAndHowFarChanceReaches() {
    var rate = rate(74, 6310, Disclosure.OUTSIDE).orElseThrow();

    assertThat(rate.part()).isEqualTo(74);
    assertThat(rate.whole()).isEqualTo(6310);
    assertThat(rate.value()).isEqualByComparingTo("1172.7");
    assertThat(rate.bounds().orElseThrow().low()).isEqualByComparingTo("935.2");
    assertThat(rate.bounds().orElseThrow().high()).isEqualByComparingTo("1469.7");
  }

  @ParameterizedTest
  @CsvSource({"4, 1000", "1, 1000", "996, 1000"})
  void keepsARateOfAFewBackOutside(long part, long whole) {
    assertThat(rate(part, whole, Disclosure.OUTSIDE)).isEmpty();
    assertThat(rate(part, whole, Disclosure.IN_HOUSE)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0, 1000", "5, 1000", "1000, 1000"})
  void tellsARateThatTellsOfNobodyOutside(long part, long whole) {
    assertThat(rate(part, whole, Disclosure.OUTSIDE)).isPresent();
  }

  @Test
  void tellsNoneOfWhatNobodyRecorded() {
    assertThat(Rates.of(PER_100_000, value(FOUND, 3), absent(), Disclosure.IN_HOUSE)).isEmpty();
    assertThat(Rates.of(PER_100_000, value(FOUND, 0), value(SCREENED, 0), Disclosure.IN_HOUSE))
        .isEmpty();
  }

  @Test
  void namesFiguresOfTheCatalogueAlone() {
    var known =
        ShippedDefinitions.read().stream()
            .map(FigureDefinition::id)
            .collect(Collectors.toUnmodifiableSet());

    assertThat(new Rates().named()).isNotEmpty().allMatch(known::contains);
  }

  private static Optional<Rate> rate(long part, long whole, Disclosure disclosure) {
    return Rates.of(PER_100_000, value(FOUND, part), value(SCREENED, whole), disclosure);
  }

  private static FigureValue value(FigureId figure, long number) {
    return value(figure, FigureValue.Status.RECORDED, number);
  }

  private static FigureValue absent() {
    return value(SCREENED, FigureValue.Status.NOT_RECORDED, 0);
  }

  private static FigureValue value(FigureId figure, FigureValue.Status status, long number) {
    return new FigureValue(
        figure,
        Programme.HEALTH,
        "people",
        Year.of(2022),
        status,
        number,
        0,
        OptionalLong.empty(),
        Optional.empty(),
        1);
  }
}
