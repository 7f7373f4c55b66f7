package org.inzira.transit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which destinations lend people the price of their journey; a faulty file stops the start. */
@Component
class LoanProgrammes {

  private static final String FILE = "loans.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Map<CountryCode, LoanProgramme> programmes;

  LoanProgrammes() {
    this.programmes =
        List.of(YAML.readValue(text(), LoanProgramme[].class)).stream()
            .collect(Collectors.toUnmodifiableMap(LoanProgramme::country, one -> one));
  }

  /**
   * What a destination lends.
   *
   * @param ageYearsMin from which age on a person signs, in whole years on the day of signing
   * @param firstPaymentMonths after arrival
   * @param lookedAt the day on which the source was looked at
   */
  record LoanProgramme(
      @JsonProperty("destination") String destination,
      @JsonProperty("currency") String currency,
      @JsonProperty("age_years_min") int ageYearsMin,
      @JsonProperty("interest_free") boolean interestFree,
      @JsonProperty("first_payment_months") int firstPaymentMonths,
      @JsonProperty("source") String source,
      @JsonProperty("looked_at") String lookedAt) {

    LoanProgramme {
      if (ageYearsMin < 1 || firstPaymentMonths < 0 || !currency.matches("[A-Z]{3}")) {
        throw new IllegalArgumentException("not a loan programme: " + destination);
      }
    }

    CountryCode country() {
      return new CountryCode(destination);
    }

    /**
     * Whether somebody born then signs on a day; empty where that hangs on what of their birth is
     * not known.
     */
    Optional<Boolean> signs(Optional<BirthDate> birth, LocalDate on) {
      var ends = on.minusYears(ageYearsMin);
      return birth.flatMap(known -> {
        var first = known.date();
        var last =
            switch (known.precision()) {
              case DAY -> first;
              case MONTH -> first.plusMonths(1).minusDays(1);
              case YEAR -> first.plusYears(1).minusDays(1);
            };
        if (first.isAfter(ends)) {
          return Optional.of(false);
        }
        return last.isAfter(ends) ? Optional.empty() : Optional.of(true);
      });
    }
  }

  Optional<LoanProgramme> find(CountryCode destination) {
    return Optional.ofNullable(programmes.get(destination));
  }

  private static String text() {
    try (var stream = Objects.requireNonNull(LoanProgrammes.class.getResourceAsStream(FILE))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
