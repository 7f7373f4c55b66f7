package org.inzira.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.claims.Phrase.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of one language, from its table. A faulty table stops the start. */
final class Language {

  /** The table as it is written. */
  record Sheet(
      String language,
      String percent,
      String increased,
      String decreased,
      List<String> percentWords,
      Set<String> from,
      Set<String> to,
      Set<String> and,
      Set<String> ones,
      Map<String, Long> numbers,
      Map<String, Long> multipliers,
      Set<String> dayWords,
      Set<String> months,
      Set<String> yearWords,
      Set<String> counted,
      Set<String> labels,
      Set<String> abbreviations,
      Set<String> negations,
      Set<String> notNegating,
      List<Line> phrases) {}

  /** One phrase as it is written. */
  record Line(String kind, @Nullable String holds, @Nullable String model, List<String> says) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Locale locale;
  private final Sheet words;
  private final List<Phrase> phrases;

  private Language(Locale locale, Sheet words) {
    this.locale = locale;
    this.words = words;
    this.phrases = words.phrases().stream().map(Language::phrase).toList();
  }

  /** Reads the table that lies beside the code. */
  static Language read(Locale locale) {
    var mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    var name = "claims_" + locale.getLanguage() + ".yaml";
    try (var file = Language.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new Language(locale, mapper.readValue(file, Sheet.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Phrase phrase(Line line) {
    return new Phrase(
        Kind.valueOf(line.kind().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(line.holds()).map(Interval::of),
        Optional.ofNullable(line.model()),
        line.says().stream().flatMap(each -> Phrase.patterns(each).stream()).toList());
  }

  Sheet words() {
    return words;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /** The phrases that claim a ratio of this kind, those that say most first. */
  Stream<Phrase> phrases(Kind kind) {
    return phrases.stream()
        .filter(phrase -> phrase.kind() == kind && phrase.holds().isPresent())
        .sorted(
            Comparator.comparing((Phrase phrase) -> phrase.holds().orElseThrow().width())
                .thenComparing(phrase -> phrase.holds().orElseThrow().from().negate()));
  }

  /** Words of "per cent", each as the list of its words. */
  List<List<String>> percentWords() {
    return words.percentWords().stream().map(each -> List.of(each.split(" ", -1))).toList();
  }

  /** Months as they are folded, with whether they need a capital letter to be one. */
  Map<String, Boolean> months() {
    return words.months().stream()
        .collect(
            Collectors.toMap(Tokeniser::fold, each -> !each.equals(each.toLowerCase(Locale.ROOT))));
  }

  /** A number as the language writes it. */
  String number(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(3);
    return format.format(number);
  }

  String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** Part of a whole that is not zero, in per cent with one decimal. */
  String share(BigDecimal part, BigDecimal whole) {
    return percent(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
  }

  /** A change in per cent with its sign; the value before must not be zero. */
  String change(BigDecimal after, BigDecimal before) {
    var percent = percentOf(after, before);
    return (percent.signum() > 0 ? "+" : "") + percent(percent);
  }

  /** "Increased by 54.5 %", or decreased. */
  String changed(BigDecimal after, BigDecimal before) {
    var percent = percentOf(after, before);
    var pattern = percent.signum() < 0 ? words.decreased() : words.increased();
    return MessageFormat.format(pattern, percent(percent.abs()));
  }

  static BigDecimal percentOf(BigDecimal after, BigDecimal before) {
    return after.subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
  }

  private String percent(BigDecimal percent) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return MessageFormat.format(words.percent(), format.format(percent));
  }
}
