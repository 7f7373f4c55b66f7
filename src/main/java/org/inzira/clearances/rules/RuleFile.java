package org.inzira.clearances.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Rule;
import org.inzira.clearances.signed.WrittenSpan;
import org.inzira.kernel.CountryCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rules as they are written down, and names every fault with its rule. */
final class RuleFile {

  /** What a file says. */
  record Sheet(List<Rule> rules, Map<ClearanceKind, Integer> leadDays) {}

  private record Written(
      @JsonProperty("lead_days") @Nullable Map<String, Integer> leadDays, List<Line> rules) {}

  private record Line(
      String id,
      int version,
      String kind,
      String programme,
      @Nullable List<String> destinations,
      @Nullable String condition,
      @Nullable WrittenSpan window,
      String anchor,
      String target,
      @Nullable String effect,
      String since,
      String source,
      String checked,
      String certainty,
      String owner,
      Map<String, String> note) {}

  private static final String SHIPPED = "rules.yaml";
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
          "the rules of clearances are faulty:\n" + String.join("\n", file.complaints));
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
      return new Sheet(rules, leadDays(name, written));
    } catch (JacksonException unreadable) {
      complaints.add(
          name + ": " + unreadable.getOriginalMessage() + " at " + unreadable.getPathReference());
    } catch (NullPointerException lacking) {
      complaints.add(name + ": has no rules");
    }
    return new Sheet(List.of(), Map.of());
  }

  private Map<ClearanceKind, Integer> leadDays(String name, Written written) {
    var days = new EnumMap<ClearanceKind, Integer>(ClearanceKind.class);
    var given = written.leadDays() == null ? Map.<String, Integer>of() : written.leadDays();
    given.forEach((kind, number) -> {
      var known = ClearanceKind.find(kind);
      if (known.isEmpty() || number < 0) {
        complaints.add(name + ": no lead time: " + kind + " " + number);
      }
      known.ifPresent(one -> days.put(one, number));
    });
    return days;
  }

  private Optional<Rule> rule(String where, Line line) {
    try {
      return Optional.of(
          new Rule(
              new Rule.Version(Objects.requireNonNull(line.id()), line.version()),
              WrittenSpan.value(ClearanceKind.class, line.kind()),
              line.programme(),
              (line.destinations() == null ? List.<String>of() : line.destinations())
                  .stream().map(CountryCode::new).collect(Collectors.toSet()),
              line.condition() == null ? "" : line.condition(),
              WrittenSpan.read(line.window()),
              WrittenSpan.value(Rule.Anchor.class, line.anchor()),
              WrittenSpan.value(Rule.Target.class, line.target()),
              line.effect() == null
                  ? Rule.Effect.REQUIRED
                  : WrittenSpan.value(Rule.Effect.class, line.effect()),
              LocalDate.parse(line.since()),
              line.source().strip(),
              LocalDate.parse(line.checked()),
              WrittenSpan.value(Rule.Certainty.class, line.certainty()),
              line.owner(),
              line.note()));
    } catch (IllegalArgumentException | NullPointerException | java.time.DateTimeException faulty) {
      complaints.add(where + ": " + faulty.getMessage());
      return Optional.empty();
    }
  }
}
