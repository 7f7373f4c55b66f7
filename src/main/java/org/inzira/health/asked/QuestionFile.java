package org.inzira.health.asked;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inzira.health.asked.Question.Kind;
import org.inzira.health.asked.Question.Match;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the questions of the sections; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class QuestionFile {

  private static final String SHIPPED = "questions.yaml";

  private record Written(
      @Nullable String version,
      @Nullable Map<String, Map<String, Map<String, String>>> choices,
      @Nullable Map<String, List<Line>> sections) {}

  private record Line(
      @Nullable String id,
      @Nullable String kind,
      @Nullable String choice,
      @Nullable Double least,
      @Nullable Double most,
      @Nullable Integer decimals,
      @Nullable Map<String, String> unit,
      @JsonProperty("from_years") @Nullable Integer fromYears,
      @JsonProperty("under_years") @Nullable Integer underYears,
      @Nullable String sex,
      @Nullable Boolean required,
      @Nullable String when,
      @Nullable List<String> after,
      @Nullable String unless,
      @Nullable Map<String, String> label) {}

  @Bean
  static Questions examinationQuestions() {
    return read(Reading.shipped(SHIPPED));
  }

  static Questions read(String text) {
    return Reading.read(SHIPPED, text, Written.class, QuestionFile::questions);
  }

  private static Questions questions(Reading reading, Written written) {
    var choices =
        Objects.requireNonNullElse(
            written.choices(), Map.<String, Map<String, Map<String, String>>>of());
    var sections = new EnumMap<Section, List<Question>>(Section.class);
    Reading.needed(written.sections(), "sections")
        .forEach((code, lines) ->
            reading
                .part(code, () -> Reading.value(Section.class, code))
                .ifPresent(section ->
                    sections.put(
                        section,
                        lines.stream()
                            .flatMap(line ->
                                reading
                                    .part(code + "." + line.id(), () -> question(choices, line))
                                    .stream())
                            .toList())));
    return new Questions(Reading.needed(written.version(), "version"), sections);
  }

  private static Question question(
      Map<String, Map<String, Map<String, String>>> choices, Line line) {
    return new Question(
        Reading.needed(line.id(), "id"),
        kind(choices, line),
        Reading.whom(line.fromYears(), line.underYears(), line.sex()),
        Objects.requireNonNullElse(line.required(), false),
        match(line.when()),
        Reading.some(line.after()),
        match(line.unless()),
        Reading.words(line.label(), "label"),
        Objects.requireNonNullElse(line.unit(), Map.of()));
  }

  private static Kind kind(Map<String, Map<String, Map<String, String>>> choices, Line line) {
    return switch (Reading.needed(line.kind(), "kind")) {
      case "yes_no" -> new Kind.YesNo();
      case "choice" -> choice(choices, Reading.needed(line.choice(), "choice"));
      case "number" ->
          new Kind.Measure(
              Reading.needed(line.least(), "least"),
              Reading.needed(line.most(), "most"),
              Objects.requireNonNullElse(line.decimals(), 0));
      case "day" -> new Kind.Day();
      case "line" -> new Kind.Line();
      case "words" -> new Kind.Words();
      default -> throw new IllegalArgumentException("no kind of question: " + line.kind());
    };
  }

  private static Kind choice(Map<String, Map<String, Map<String, String>>> choices, String name) {
    var options = Reading.needed(choices.get(name), "choice " + name);
    var kept = new LinkedHashMap<String, Map<String, String>>();
    options.forEach((code, labels) -> kept.put(code, Reading.words(labels, code)));
    return new Kind.Choice(java.util.Collections.unmodifiableMap(kept));
  }

  private static Optional<Match> match(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    var parts = written.split("=", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("no answer to a question: " + written);
    }
    return Optional.of(new Match(parts[0], parts[1]));
  }
}
