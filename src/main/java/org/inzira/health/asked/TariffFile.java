package org.inzira.health.asked;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.Reading.WrittenOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the tariff; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class TariffFile {

  private static final String SHIPPED = "tariff.yaml";

  private record Written(
      @Nullable Map<String, WrittenOrigin> rules,
      @Nullable Map<String, Map<String, String>> services,
      @Nullable List<WrittenVersion> versions) {}

  private record WrittenVersion(
      @Nullable String version,
      @Nullable String from,
      @Nullable String currency,
      @Nullable String rule,
      @Nullable List<Line> lines) {}

  private record Line(
      @Nullable String service,
      @Nullable List<String> destinations,
      @Nullable List<String> purposes,
      @JsonProperty("from_years") @Nullable Integer fromYears,
      @JsonProperty("under_years") @Nullable Integer underYears,
      @Nullable Long amount) {}

  @Bean
  static Tariffs examinationTariffs() {
    return read(Reading.shipped(SHIPPED));
  }

  static Tariffs read(String text) {
    return Reading.read(SHIPPED, text, Written.class, TariffFile::tariffs);
  }

  private static Tariffs tariffs(Reading reading, Written written) {
    var services = new LinkedHashMap<String, Map<String, String>>();
    Reading.needed(written.services(), "services")
        .forEach((code, names) -> services.put(code, Reading.words(names, code)));
    return new Tariffs(
        Reading.some(written.versions()).stream()
            .flatMap(one ->
                reading.part("a tariff", () -> tariff(reading, written, services, one)).stream())
            .toList());
  }

  private static Tariff tariff(
      Reading reading,
      Written written,
      Map<String, Map<String, String>> services,
      WrittenVersion one) {
    var version = Reading.needed(one.version(), "version");
    var rules = Reading.needed(written.rules(), "rules");
    return new Tariff(
        version,
        LocalDate.parse(Reading.needed(one.from(), "from")),
        currency(Reading.needed(one.currency(), "currency")),
        Reading.origin(rules.get(Reading.needed(one.rule(), "rule"))),
        services,
        Reading.some(one.lines()).stream()
            .flatMap(
                line -> reading.part(version + ", " + line.service(), () -> line(line)).stream())
            .toList());
  }

  private static String currency(String written) {
    if (!HealthRecords.CURRENCIES.contains(written)) {
      throw new IllegalArgumentException("no currency: " + written);
    }
    return written;
  }

  private static Tariff.Line line(Line line) {
    var purposes = Set.copyOf(Reading.some(line.purposes()));
    if (!HealthRecords.PURPOSES.containsAll(purposes)) {
      throw new IllegalArgumentException("no purpose among " + purposes);
    }
    return new Tariff.Line(
        Reading.needed(line.service(), "service"),
        Reading.countries(line.destinations()),
        purposes,
        Reading.whom(line.fromYears(), line.underYears(), null),
        Reading.needed(line.amount(), "amount"));
  }
}
