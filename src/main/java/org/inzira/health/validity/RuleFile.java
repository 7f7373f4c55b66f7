package org.inzira.health.validity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.clearances.Rule.Certainty;
import org.inzira.clearances.Rule.Version;
import org.inzira.clearances.signed.WrittenSpan;
import org.inzira.kernel.CountryCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rules as they are written down, and names every fault with its rule. */
final class RuleFile {

  /** What a file says. */
  record Sheet(List<HealthRule> rules, Set<String> live) {}

  private record Written(
      @JsonProperty("live_vaccines") @Nullable List<String> liveVaccines, List<Line> rules) {}

  private record Line(
      String id,
      int version,
      String subject,
      @Nullable List<String> destinations,
      @Nullable List<String> classes,
      @Nullable WrittenSpan window,
      String anchor,
      String since,
      String source,
      String checked,
      String certainty,
      String owner,
      Map<String, String> note) {}

  private static final String SHIPPED = "validity.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final List<String> complaints = new ArrayList<>();

  private RuleFile() {}

  static Sheet shipped() {
    try (var stream = Objects.requireNonNull(RuleFile.class.getResourceAsStream(SHIPPED))) {
      return read(SHIPPED, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a text says; when anything is wrong with it, an exception that says all of it. */
  static Sheet read(String name, String text) {
    var file = new RuleFile();
    var sheet = file.sheet(name, text);
    if (!file.complaints.isEmpty()) {
      throw new IllegalStateException(
          "the rules of medicals are faulty:\n" + String.join("\n", file.complaints));
    }
    return sheet;
  }

  private Sheet sheet(String name, String text) {
    try {
      var written = YAML.readValue(text, Written.class);
      var rules =
          written.rules().stream()
              .map(line -> rule(name + ", " + line.id(), line))
              .flatMap(Optional::stream)
              .toList();
      return new Sheet(rules, Set.copyOf(listed(written.liveVaccines())));
    } catch (JacksonException unreadable) {
      complaints.add(
          name + ": " + unreadable.getOriginalMessage() + " at " + unreadable.getPathReference());
    } catch (NullPointerException lacking) {
      complaints.add(name + ": has no rules");
    }
    return new Sheet(List.of(), Set.of());
  }

  private Optional<HealthRule> rule(String where, Line line) {
    try {
      return Optional.of(
          new HealthRule(
              new Version(Objects.requireNonNull(line.id()), line.version()),
              WrittenSpan.value(HealthRule.Subject.class, line.subject()),
              listed(line.destinations()).stream()
                  .map(CountryCode::new)
                  .collect(Collectors.toSet()),
              listed(line.classes()).stream()
                  .map(code -> WrittenSpan.value(HealthClass.class, code))
                  .collect(Collectors.toSet()),
              WrittenSpan.read(line.window()),
              WrittenSpan.value(HealthRule.Anchor.class, line.anchor()),
              LocalDate.parse(line.since()),
              line.source().strip(),
              LocalDate.parse(line.checked()),
              WrittenSpan.value(Certainty.class, line.certainty()),
              line.owner(),
              line.note()));
    } catch (IllegalArgumentException | NullPointerException | DateTimeException faulty) {
      complaints.add(where + ": " + faulty.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> listed(@Nullable List<String> written) {
    return written == null ? List.of() : written;
  }
}
