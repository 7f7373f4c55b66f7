package org.inzira.health.portraits;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inzira.kernel.BirthDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Until when a face is taken to look like its photograph; a faulty file stops the start. */
record Renewals(List<Renewal> renewals) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  Renewals {
    renewals = List.copyOf(renewals);
    if (renewals.isEmpty() || renewals.getLast().belowYears() != null) {
      throw new IllegalArgumentException("portraits.yaml: the last line must fit everybody");
    }
    if (renewals.stream().anyMatch(one -> one.afterMonths() < 1)) {
      throw new IllegalArgumentException(
          "portraits.yaml: a photograph is good for a month at least");
    }
  }

  /** A line of the file. */
  record Renewal(
      @JsonProperty("below_years") @Nullable Integer belowYears,
      @JsonProperty("after_months") int afterMonths) {

    boolean fits(int ageYears) {
      return belowYears == null || ageYears < belowYears;
    }
  }

  private record Written(String version, List<Renewal> renewals) {}

  /** The day from which a new one is asked for; whose age is not known counts as grown. */
  LocalDate askedFrom(LocalDate takenOn, Optional<BirthDate> birth) {
    int age =
        birth
            .map(known -> known.ageYears(takenOn).orElse(Integer.MAX_VALUE))
            .orElse(Integer.MAX_VALUE);
    return renewals.stream()
        .filter(one -> one.fits(age))
        .findFirst()
        .map(one -> takenOn.plusMonths(one.afterMonths()))
        .orElseThrow();
  }

  static Renewals read(String yaml) {
    try {
      return new Renewals(YAML.readValue(yaml, Written.class).renewals());
    } catch (JacksonException faulty) {
      throw new IllegalArgumentException("portraits.yaml: " + faulty.getMessage(), faulty);
    }
  }

  static Renewals shipped() {
    try (var file = Objects.requireNonNull(Renewals.class.getResourceAsStream("portraits.yaml"))) {
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads it once. */
  @Configuration(proxyBeanMethods = false)
  static class Shipped {

    @Bean
    static Renewals portraitRenewals() {
      return shipped();
    }
  }
}
