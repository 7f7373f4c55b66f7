package org.inzira.figures.rates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.figures.disclosure.Suppression;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The rates of figures. A rate is told where both its operands are; outside of who may see small
 * cells it is kept back like one, since with the whole it tells the part.
 */
@Component
public class Rates {

  /** The file as it is written. */
  record Sheet(List<Line> rates) {}

  /** One rate as it is written. */
  record Line(String figure, String of, int per, boolean interval) {}

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Map<FigureId, RateDefinition> definitions;

  Rates() {
    this(read());
  }

  private Rates(List<RateDefinition> definitions) {
    this.definitions =
        definitions.stream()
            .collect(Collectors.toUnmodifiableMap(RateDefinition::figure, Function.identity()));
  }

  /**
   * The rate of a figure in a year.
   *
   * @param figures what is told to whoever asks
   * @param disclosure whether they may see small cells of it
   */
  public Optional<Rate> of(FigureId figure, Year year, Figures figures, Disclosure disclosure) {
    return Optional.ofNullable(definitions.get(figure))
        .flatMap(definition ->
            of(
                definition,
                figures.get(figure, year),
                figures.get(definition.of(), year),
                disclosure));
  }

  static Optional<Rate> of(
      RateDefinition definition, FigureValue part, FigureValue whole, Disclosure disclosure) {
    if (part.value().isEmpty() || whole.value().isEmpty() || whole.value().getAsLong() == 0) {
      return Optional.empty();
    }
    var counted = part.value().getAsLong();
    var rest = whole.value().getAsLong() - counted;
    var isSmall = Suppression.isSmall(counted) || Suppression.isSmall(rest);
    return rest < 0 || (disclosure == Disclosure.OUTSIDE && isSmall)
        ? Optional.empty()
        : Optional.of(Rate.of(definition, counted, whole.value().getAsLong()));
  }

  /** Every figure that a rate names, for checking that the catalogue has them. */
  List<FigureId> named() {
    return definitions.values().stream()
        .flatMap(rate -> List.of(rate.figure(), rate.of()).stream())
        .toList();
  }

  private static List<RateDefinition> read() {
    try (var stream = Rates.class.getResourceAsStream("rates.yaml")) {
      return YAML.readValue(stream, Sheet.class).rates().stream()
          .map(line ->
              new RateDefinition(
                  new FigureId(line.figure()),
                  new FigureId(line.of()),
                  line.per(),
                  line.interval()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
