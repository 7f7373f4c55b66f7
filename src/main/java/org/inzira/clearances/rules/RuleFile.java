package org.inzira.clearances.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Rule;
import org.inzira.clearances.signed.WrittenRules;
import org.inzira.clearances.signed.WrittenSpan;
import org.jspecify.annotations.Nullable;

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
                    leadDays(reading, written)));
    reading.end("clearances");
    return sheet.orElseThrow();
  }

  private static Map<ClearanceKind, Integer> leadDays(WrittenRules reading, Written written) {
    var days = new EnumMap<ClearanceKind, Integer>(ClearanceKind.class);
    var given = written.leadDays() == null ? Map.<String, Integer>of() : written.leadDays();
    given.forEach((kind, number) -> {
      var known = ClearanceKind.find(kind);
      if (known.isEmpty() || number < 0) {
        reading.complain("no lead time: " + kind + " " + number);
      }
      known.ifPresent(one -> days.put(one, number));
    });
    return days;
  }

  private static Rule rule(Line line) {
    return new Rule(
        new Rule.Version(Objects.requireNonNull(line.id()), line.version()),
        WrittenSpan.value(ClearanceKind.class, line.kind()),
        line.programme(),
        WrittenRules.countries(line.destinations()),
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
        line.note());
  }
}
