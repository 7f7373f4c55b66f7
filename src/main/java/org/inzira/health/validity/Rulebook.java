package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.Rule.Version;
import org.inzira.clearances.Span;

/** All versions of all rules. A faulty one is refused with everything that is wrong with it. */
final class Rulebook {

  private static final int LENGTH_MAX = 1200;

  private final Map<String, List<HealthRule>> versions = new LinkedHashMap<>();
  private final Set<String> live;

  /**
   * @param rules in any order; the rules keep the order in which they are first met
   * @param live the CVX codes of live vaccines
   */
  Rulebook(Collection<HealthRule> rules, Set<String> live) {
    this.live = Set.copyOf(live);
    for (var rule : rules) {
      versions.computeIfAbsent(rule.version().rule(), any -> new ArrayList<>()).add(rule);
    }
    versions
        .values()
        .forEach(all -> all.sort(Comparator.comparingInt(one -> one.version().number())));
    var complaints = versions.values().stream().flatMap(all -> complaints(all).stream()).toList();
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "the rules of medicals are faulty:\n" + String.join("\n", complaints));
    }
  }

  /** The rules that lie beside the code. */
  static Rulebook shipped() {
    var sheet = RuleFile.shipped();
    return new Rulebook(sheet.rules(), sheet.live());
  }

  /** The same with more versions. */
  Rulebook with(Collection<HealthRule> more) {
    var all = new ArrayList<>(all());
    all.addAll(more);
    return new Rulebook(all, live);
  }

  /** Every version of every rule. */
  List<HealthRule> all() {
    return versions.values().stream().flatMap(List::stream).toList();
  }

  /** The versions of a rule, the newest last; none when there is no such rule. */
  List<HealthRule> versionsOf(String rule) {
    return List.copyOf(versions.getOrDefault(rule, List.of()));
  }

  Optional<HealthRule> find(Version version) {
    return versionsOf(version.rule()).stream()
        .filter(rule -> rule.version().equals(version))
        .findFirst();
  }

  /** The rules as they are in force on a day: of each the newest version that is. */
  RulesOfDay on(LocalDate day, Set<Version> signed) {
    var inForce =
        versions.values().stream()
            .map(all ->
                all.stream()
                    .filter(rule -> !rule.since().isAfter(day))
                    .reduce((older, newer) -> newer))
            .flatMap(Optional::stream)
            .toList();
    return new RulesOfDay(inForce, signed, live);
  }

  private static List<String> complaints(List<HealthRule> versions) {
    var found = new ArrayList<String>();
    for (int at = 0; at < versions.size(); at++) {
      var rule = versions.get(at);
      found.addAll(complaints(rule));
      if (rule.version().number() != at + 1) {
        found.add(rule.version() + ": versions are numbered from 1 on, each once");
      }
      if (at > 0 && !rule.since().isAfter(versions.get(at - 1).since())) {
        found.add(rule.version() + ": is not in force later than the version before");
      }
      if (at > 0 && rule.subject() != versions.getFirst().subject()) {
        found.add(rule.version() + ": is of another subject than the version before");
      }
    }
    return found;
  }

  private static List<String> complaints(HealthRule rule) {
    var found = new ArrayList<String>();
    var span = rule.span();
    if (!rule.subject().fits(span)) {
      found.add("its subject is not counted in this direction");
    }
    if ((span.direction() == Span.Direction.PRINTED) != (span.length() == 0)) {
      found.add("a length is above zero, and what is printed has none");
    }
    if (span.length() < 0 || span.length() > LENGTH_MAX) {
      found.add("no length: " + span.length());
    }
    if (rule.source().isBlank() || rule.owner().isBlank()) {
      found.add("source and owner are needed");
    }
    if (!List.of("en", "fr").stream().allMatch(rule.notes()::containsKey)) {
      found.add("the note is needed in en and fr");
    }
    return found.stream().map(complaint -> rule.version() + ": " + complaint).toList();
  }
}
