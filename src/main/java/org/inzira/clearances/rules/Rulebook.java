package org.inzira.clearances.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Rules;
import org.inzira.clearances.Span;
import org.inzira.clearances.signed.VersionBook;

/** All versions of all rules. A faulty one is refused with everything that is wrong with it. */
public final class Rulebook {

  private final VersionBook<Rule> versions;
  private final Map<ClearanceKind, Integer> leadDays;

  /**
   * @param rules in any order; the rules keep the order in which they are first met
   * @param leadDays how long it takes to get a clearance anew, by kind
   */
  public Rulebook(Collection<Rule> rules, Map<ClearanceKind, Integer> leadDays) {
    this.versions = new VersionBook<>(rules);
    this.leadDays = Map.copyOf(leadDays);
    var complaints = versions.complaints(Rulebook::complaints);
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

  VersionBook<Rule> versions() {
    return versions;
  }

  /** Every version of every rule. */
  public List<Rule> all() {
    return versions.all();
  }

  /** The versions of a rule, the newest last; none when there is no such rule. */
  public List<Rule> versionsOf(String rule) {
    return versions.of(rule);
  }

  /** One version. */
  public Optional<Rule> find(Rule.Version version) {
    return versions.find(version);
  }

  /** The rules as they are in force on a day: of each the newest version that is. */
  public Rules on(LocalDate day, Set<Rule.Version> signed) {
    return new Rules(versions.on(day), signed, leadDays);
  }

  private static List<String> complaints(Rule rule, Rule first) {
    var found = new ArrayList<String>();
    if (rule.kind() != first.kind()) {
      found.add("is of another kind than the version before");
    }
    if (rule.kind() == ClearanceKind.MEDICAL && rule.span().direction() != Span.Direction.PRINTED) {
      found.add("how long a medical clearance holds is known to health alone");
    }
    if (rule.kind() == ClearanceKind.MEDICAL && !rule.condition().isEmpty()) {
      found.add("a medical clearance has no condition outside health");
    }
    if (rule.programme().isBlank()) {
      found.add("a programme is needed");
    }
    return found;
  }
}
