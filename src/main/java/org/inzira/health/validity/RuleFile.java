package org.inzira.health.validity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.clearances.Rule.Certainty;
import org.inzira.clearances.Rule.Version;
import org.inzira.clearances.signed.WrittenRules;
import org.inzira.clearances.signed.WrittenSpan;
import org.jspecify.annotations.Nullable;

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

  private RuleFile() {}

  static Sheet shipped() {
    return read(SHIPPED, WrittenRules.shipped(RuleFile.class, SHIPPED));
  }

  /** What a text says; when anything is wrong with it, an exception that says all of it. */
  static Sheet read(String name, String text) {
    var reading = new WrittenRules(name);
    var sheet =
        reading
            .read(text, Written.class)
            .map(written ->
                new Sheet(
                    reading.rules(written.rules(), Line::id, RuleFile::rule),
                    Set.copyOf(WrittenRules.listed(written.liveVaccines()))));
    reading.end("medicals");
    return sheet.orElseThrow();
  }

  private static HealthRule rule(Line line) {
    return new HealthRule(
        new Version(Objects.requireNonNull(line.id()), line.version()),
        WrittenSpan.value(HealthRule.Subject.class, line.subject()),
        WrittenRules.countries(line.destinations()),
        WrittenRules.listed(line.classes()).stream()
            .map(code -> WrittenSpan.value(HealthClass.class, code))
            .collect(Collectors.toSet()),
        WrittenSpan.read(line.window()),
        WrittenSpan.value(HealthRule.Anchor.class, line.anchor()),
        LocalDate.parse(line.since()),
        line.source().strip(),
        LocalDate.parse(line.checked()),
        WrittenSpan.value(Certainty.class, line.certainty()),
        line.owner(),
        line.note());
  }
}
