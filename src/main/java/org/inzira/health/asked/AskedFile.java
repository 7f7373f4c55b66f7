package org.inzira.health.asked;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.asked.Ask.Item;
import org.inzira.health.asked.Reading.WrittenOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what is asked; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class AskedFile {

  private static final String SHIPPED = "asked.yaml";

  private record Written(
      @Nullable Map<String, WrittenOrigin> rules, @Nullable List<WrittenVersion> versions) {}

  private record WrittenVersion(
      @Nullable String version, @Nullable String from, @Nullable List<Line> asks) {}

  private record Line(
      @Nullable String id,
      @Nullable String section,
      @Nullable String test,
      @Nullable List<String> destinations,
      @JsonProperty("from_years") @Nullable Integer fromYears,
      @JsonProperty("under_years") @Nullable Integer underYears,
      @Nullable String sex,
      @Nullable Boolean required,
      @Nullable String signed,
      @Nullable String rule) {}

  @Bean
  static AskedVersions askedVersions() {
    return read(Reading.shipped(SHIPPED));
  }

  static AskedVersions read(String text) {
    return Reading.read(SHIPPED, text, Written.class, AskedFile::versions);
  }

  private static AskedVersions versions(Reading reading, Written written) {
    var rules = Reading.needed(written.rules(), "rules");
    return new AskedVersions(
        Reading.some(written.versions()).stream()
            .flatMap(one -> reading.part("a version", () -> version(reading, rules, one)).stream())
            .toList());
  }

  private static Asked version(
      Reading reading, Map<String, WrittenOrigin> rules, WrittenVersion written) {
    var version = Reading.needed(written.version(), "version");
    var asks =
        Reading.some(written.asks()).stream()
            .flatMap(
                line -> reading.part(version + ", " + line.id(), () -> ask(rules, line)).stream())
            .toList();
    if (asks.stream().map(Ask::id).distinct().count() < asks.size()) {
      reading.fault(version + ": an id stands twice");
    }
    var asked = new Asked(version, LocalDate.parse(Reading.needed(written.from(), "from")), asks);
    if (!asked.sections().keySet().containsAll(Set.copyOf(Section.open()))) {
      reading.fault(version + ": a section is asked of nobody");
    }
    return asked;
  }

  private static Ask ask(Map<String, WrittenOrigin> rules, Line line) {
    var item = item(line);
    var origin = Reading.origin(rules.get(Reading.needed(line.rule(), "rule")));
    return new Ask(
        Reading.needed(line.id(), "id"),
        item,
        Reading.countries(line.destinations()),
        Reading.whom(line.fromYears(), line.underYears(), line.sex()),
        Objects.requireNonNullElse(line.required(), true),
        Optional.ofNullable(line.signed()),
        origin);
  }

  private static Item item(Line line) {
    if ((line.section() == null) == (line.test() == null)) {
      throw new IllegalArgumentException("asks for neither a section nor a test, or for both");
    }
    return line.test() != null
        ? new Item.Test(line.test())
        : new Item.Part(Reading.value(Section.class, Reading.needed(line.section(), "section")));
  }
}
