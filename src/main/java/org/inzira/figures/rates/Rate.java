package org.inzira.figures.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.inzira.figures.FigureId;

/**
 * How much one figure is of another in a year.
 *
 * @param of the figure that is the whole
 * @param part the value of the figure itself
 * @param whole the value of the whole
 * @param per in how many of the whole it is told: 100, 100,000
 * @param value the rate, with one decimal
 * @param bounds between which it lies with 95 % confidence, where that can be said
 */
public record Rate(
    FigureId of, long part, long whole, int per, BigDecimal value, Optional<Bounds> bounds) {

  /** Two rates, with one decimal. */
  public record Bounds(BigDecimal low, BigDecimal high) {}

  static Rate of(RateDefinition definition, long part, long whole) {
    return new Rate(
        definition.of(),
        part,
        whole,
        definition.per(),
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(definition.per()))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP),
        definition.interval() ? Optional.of(bounds(definition, part, whole)) : Optional.empty());
  }

  private static Bounds bounds(RateDefinition definition, long part, long whole) {
    var interval = Interval.of(part, whole);
    return new Bounds(
        rounded(interval.low() * definition.per()), rounded(interval.high() * definition.per()));
  }

  private static BigDecimal rounded(double rate) {
    return BigDecimal.valueOf(rate).setScale(1, RoundingMode.HALF_UP);
  }
}
