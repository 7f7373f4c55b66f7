package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.Rule.Version;
import org.inzira.clearances.signed.VersionBook;

/** All versions of all rules. A faulty one is refused with everything that is wrong with it. */
final class Rulebook {

  private final VersionBook<HealthRule> versions;
  private final Set<String> live;

  /**
   * @param rules in any order; the rules keep the order in which they are first met
   * @param live the CVX codes of live vaccines
   */
  Rulebook(Collection<HealthRule> rules, Set<String> live) {
    this.versions = new VersionBook<>(rules);
    this.live = Set.copyOf(live);
    var complaints = versions.complaints(Rulebook::complaints);
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

  VersionBook<HealthRule> versions() {
    return versions;
  }

  /** Every version of every rule. */
  List<HealthRule> all() {
    return versions.all();
  }

  /** The versions of a rule, the newest last; none when there is no such rule. */
  List<HealthRule> versionsOf(String rule) {
    return versions.of(rule);
  }

  Optional<HealthRule> find(Version version) {
    return versions.find(version);
  }

  /** The rules as they are in force on a day: of each the newest version that is. */
  RulesOfDay on(LocalDate day, Set<Version> signed) {
    return new RulesOfDay(versions.on(day), signed, live);
  }

  private static List<String> complaints(HealthRule rule, HealthRule first) {
    var found = new ArrayList<String>();
    if (rule.subject() != first.subject()) {
      found.add("is of another subject than the version before");
    }
    if (!rule.subject().fits(rule.span())) {
      found.add("its subject is not counted in this direction");
    }
    return found;
  }
}
