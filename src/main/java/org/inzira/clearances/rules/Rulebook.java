package org.inzira.clearances.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Rules;
import org.inzira.clearances.Span;

/** All versions of all rules. A faulty one is refused with everything that is wrong with it. */
public final class Rulebook {

  private final Map<String, List<Rule>> versions = new LinkedHashMap<>();
  private final Map<ClearanceKind, Integer> leadDays;

  /**
   * @param rules in any order; the rules keep the order in which they are first met
   * @param leadDays how long it takes to get a clearance anew, by kind
   */
  public Rulebook(Collection<Rule> rules, Map<ClearanceKind, Integer> leadDays) {
    this.leadDays = Map.copyOf(leadDays);
    for (var rule : rules) {
      versions.computeIfAbsent(rule.version().rule(), any -> new ArrayList<>()).add(rule);
    }
    versions
        .values()
        .forEach(all -> all.sort(Comparator.comparingInt(one -> one.version().number())));
    var complaints = versions.values().stream().flatMap(all -> complaints(all).stream()).toList();
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "the rules of clearances are faulty:\n" + String.join("\n", complaints));
    }
  }

  /** The rules that lie beside the code. */
  static Rulebook read() {
    var sheet = RuleFile.shipped();
    return new Rulebook(sheet.rules(), sheet.leadDays());
  }

  /** The same with more versions. */
  Rulebook with(Collection<Rule> more) {
    var all = new ArrayList<>(all());
    all.addAll(more);
    return new Rulebook(all, leadDays);
  }

  /** Every version of every rule. */
  public List<Rule> all() {
    return versions.values().stream().flatMap(List::stream).toList();
  }

  /** The versions of a rule, the newest last; none when there is no such rule. */
  public List<Rule> versionsOf(String rule) {
    return List.copyOf(versions.getOrDefault(rule, List.of()));
  }

  /** One version. */
  public Optional<Rule> find(Rule.Version version) {
    return versionsOf(version.rule()).stream()
        .filter(rule -> rule.version().equals(version))
        .findFirst();
  }

  /** The rules as they are in force on a day: of each the newest version that is. */
  public Rules on(LocalDate day, Set<Rule.Version> signed) {
    var inForce =
        versions.values().stream()
            .map(all ->
                all.stream()
                    .filter(rule -> !rule.since().isAfter(day))
                    .reduce((older, newer) -> newer))
            .flatMap(Optional::stream)
            .toList();
    return new Rules(inForce, signed, leadDays);
  }

  private static List<String> complaints(List<Rule> versions) {
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
      if (at > 0 && rule.kind() != versions.getFirst().kind()) {
        found.add(rule.version() + ": is of another kind than the version before");
      }
    }
    return found;
  }

  private static List<String> complaints(Rule rule) {
    var found = new ArrayList<String>();
    var span = rule.span();
    if ((span.direction() == Span.Direction.PRINTED) != (span.length() == 0)) {
      found.add("a length is above zero, and what is printed has none");
    }
    if (span.length() < 0 || span.length() > 1200) {
      found.add("no length: " + span.length());
    }
    if (rule.kind() == ClearanceKind.MEDICAL && span.direction() != Span.Direction.PRINTED) {
      found.add("how long a medical clearance holds is known to health alone");
    }
    if (rule.kind() == ClearanceKind.MEDICAL && !rule.condition().isEmpty()) {
      found.add("a medical clearance has no condition outside health");
    }
    if (rule.source().isBlank() || rule.owner().isBlank() || rule.programme().isBlank()) {
      found.add("source, owner and programme are needed");
    }
    if (!List.of("en", "fr").stream().allMatch(rule.notes()::containsKey)) {
      found.add("the note is needed in en and fr");
    }
    return found.stream().map(complaint -> rule.version() + ": " + complaint).toList();
  }
}
