package org.inzira.health.departing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.health.departing.TreatmentTable.Drug;
import org.inzira.health.departing.TreatmentTable.Limit;
import org.inzira.health.departing.TreatmentTable.Origin;
import org.inzira.health.departing.TreatmentTable.Question;
import org.inzira.kernel.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the table of treatments as it is written down; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class TreatmentFile {

  private static final String SHIPPED = "treatments.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Written(
      String version,
      Map<String, Cited> rules,
      @JsonProperty("loa_loa") Countries loaLoa,
      Ages pregnancy,
      List<Line> drugs) {}

  private record Countries(List<String> countries, String rule) {}

  private record Ages(
      @JsonProperty("from_years") int fromYears, @JsonProperty("until_years") int untilYears) {}

  private record Line(String id, Map<String, String> dose, String rule, List<Kept> limits) {}

  private record Kept(
      String kind, @Nullable Integer months, @Nullable Integer grams, String rule) {}

  private record Cited(
      String source,
      @JsonProperty("looked_at") @Nullable String lookedAt,
      String certainty,
      Map<String, String> note) {}

  @Bean
  static TreatmentTable treatmentTable() {
    return shipped();
  }

  /** The table that lies beside the code. */
  static TreatmentTable shipped() {
    try (var stream = Objects.requireNonNull(TreatmentFile.class.getResourceAsStream(SHIPPED))) {
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a text says; when anything is wrong with it, an exception that says what. */
  static TreatmentTable read(String text) {
    try {
      var written = YAML.readValue(text, Written.class);
      var origins = new HashMap<String, Origin>();
      written.rules().forEach((name, cited) -> origins.put(name, origin(cited)));
      var loaLoa = written.loaLoa();
      return new TreatmentTable(
          Objects.requireNonNull(written.version(), "version"),
          loaLoa.countries().stream().map(CountryCode::new).collect(Collectors.toSet()),
          named(origins, loaLoa.rule()),
          new TreatmentTable.Pregnancy(
              written.pregnancy().fromYears(), written.pregnancy().untilYears()),
          written.drugs().stream().map(line -> drug(line, origins)).toList());
    } catch (JacksonException
        | IllegalArgumentException
        | NullPointerException
        | DateTimeException faulty) {
      throw new IllegalStateException(
          "the table of treatments is faulty: " + faulty.getMessage(), faulty);
    }
  }

  private static Drug drug(Line line, Map<String, Origin> origins) {
    try {
      return new Drug(
          Objects.requireNonNull(line.id()),
          line.dose(),
          named(origins, line.rule()),
          line.limits().stream().map(limit -> limit(limit, named(origins, limit.rule()))).toList());
    } catch (IllegalArgumentException | NullPointerException | DateTimeException faulty) {
      throw new IllegalArgumentException(line.id() + ": " + faulty.getMessage(), faulty);
    }
  }

  private static Origin named(Map<String, Origin> origins, String name) {
    return Objects.requireNonNull(origins.get(name), "no rule: " + name);
  }

  private static Limit limit(Kept written, Origin origin) {
    return switch (written.kind()) {
      case "age_under" -> new Limit.AgeUnder(Objects.requireNonNull(written.months()), origin);
      case "weight_under" -> new Limit.WeightUnder(Objects.requireNonNull(written.grams()), origin);
      case "loa_loa" -> new Limit.Asked(Question.LOA_LOA, origin);
      case "pregnancy" -> new Limit.Asked(Question.PREGNANCY, origin);
      case "seizures" -> new Limit.Asked(Question.SEIZURES, origin);
      default -> throw new IllegalArgumentException("no limit: " + written.kind());
    };
  }

  private static Origin origin(Cited written) {
    return new Origin(
        written.source(),
        Optional.ofNullable(written.lookedAt()).map(LocalDate::parse),
        switch (written.certainty()) {
          case "verified" -> false;
          case "illustrative" -> true;
          default -> throw new IllegalArgumentException("no certainty: " + written.certainty());
        },
        written.note());
  }
}
