package org.inzira.health.laboratory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the tests as they are written down; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class CatalogueFile {

  private static final String SHIPPED = "tests.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  record Written(
      @Nullable String version,
      @Nullable Map<String, Rule> rules,
      @Nullable List<Said> answers,
      @Nullable List<CodeLine> codes,
      @Nullable List<Line> tests) {}

  record Rule(
      @Nullable String source,
      @JsonProperty("looked_at") @Nullable String lookedAt,
      @Nullable String certainty,
      @Nullable Map<String, String> note) {}

  record Said(
      @Nullable String id,
      @Nullable String finding,
      @Nullable String display,
      @Nullable String code,
      @Nullable String interpretation) {}

  record CodeLine(@Nullable String code, @Nullable String name, @Nullable String rule) {}

  record Line(
      @Nullable String id,
      @Nullable String specimen,
      @Nullable Integer specimens,
      @JsonProperty("different_days") @Nullable Integer differentDays,
      @Nullable String sex,
      @JsonProperty("youngest_years") @Nullable Integer youngestYears,
      @JsonProperty("oldest_years") @Nullable Integer oldestYears,
      boolean consent,
      boolean tuberculosis,
      @Nullable String rule,
      @Nullable List<StepLine> steps) {}

  record StepLine(
      @Nullable String id,
      @Nullable String name,
      @Nullable List<String> loinc,
      @Nullable List<String> answers,
      @Nullable Measured quantity,
      @JsonProperty("second_look") @Nullable List<String> secondLook,
      @Nullable List<String> critical,
      @JsonProperty("from_days") int fromDays,
      @JsonProperty("until_days") @Nullable Integer untilDays,
      @JsonProperty("negative_waits") boolean negativeWaits,
      boolean ends,
      @Nullable List<MethodLine> methods) {}

  record Measured(
      @Nullable String unit,
      @Nullable String least,
      @Nullable String most,
      @JsonProperty("positive_from") @Nullable String positiveFrom,
      @JsonProperty("critical_below") @Nullable String criticalBelow,
      @JsonProperty("critical_from") @Nullable String criticalFrom) {}

  record MethodLine(
      @Nullable String id,
      @JsonProperty("wait_days") @Nullable Integer waitDays,
      @Nullable String rule) {}

  @Bean
  static Catalogue laboratoryTests() {
    try (var stream = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(SHIPPED))) {
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a text says; when anything is wrong with it, an exception with all that is. */
  static Catalogue read(String text) {
    try {
      return new CatalogueReading().read(YAML.readValue(text, Written.class));
    } catch (JacksonException faulty) {
      throw new IllegalStateException(
          "the tests of the laboratory are faulty: " + faulty.getMessage(), faulty);
    }
  }
}
