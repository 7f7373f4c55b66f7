package org.inzira.clearances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.clearances.Rule.Effect;
import org.inzira.kernel.CountryCode;

/** The rules of one day, and which of them are signed. */
public final class Rules {

  private record Slot(ClearanceKind kind, Effect effect) {}

  private final List<Rule> inForce;
  private final Set<Rule.Version> signed;
  private final Map<ClearanceKind, Integer> leadDays;
  private final Map<CountryCode, List<Rule>> named = new HashMap<>();
  private final List<Rule> elsewhere;

  /**
   * @param signed the versions that block
   * @param leadDays how long it takes to get a clearance anew, by kind
   */
  public Rules(
      Collection<Rule> inForce, Set<Rule.Version> signed, Map<ClearanceKind, Integer> leadDays) {
    this.inForce = List.copyOf(inForce);
    this.signed = Set.copyOf(signed);
    this.leadDays = Map.copyOf(leadDays);
    this.elsewhere = inForce.stream().filter(rule -> rule.destinations().isEmpty()).toList();
    inForce.stream()
        .flatMap(rule -> rule.destinations().stream())
        .distinct()
        .forEach(country -> named.put(country, choose(country)));
  }

  /** All of them. */
  public List<Rule> list() {
    return inForce;
  }

  /** Whether a version blocks. */
  public boolean isSigned(Rule rule) {
    return signed.contains(rule.version());
  }

  /** Days it takes to get one anew. */
  public int leadDays(ClearanceKind kind) {
    return leadDays.getOrDefault(kind, 0);
  }

  /** The rules for a destination: one that names it stands in place of those for all. */
  public List<Rule> towards(CountryCode destination) {
    return named.getOrDefault(destination, elsewhere);
  }

  private List<Rule> choose(CountryCode destination) {
    var slots = new ArrayList<Rule>();
    var own =
        inForce.stream()
            .filter(rule -> rule.destinations().contains(destination))
            .collect(Collectors.groupingBy(Rules::slot));
    own.values().forEach(slots::addAll);
    elsewhere.stream().filter(rule -> !own.containsKey(slot(rule))).forEach(slots::add);
    var order = inForce.stream().collect(Collectors.toMap(Function.identity(), inForce::indexOf));
    slots.sort(java.util.Comparator.comparing(order::get));
    return List.copyOf(slots);
  }

  private static Slot slot(Rule rule) {
    return new Slot(rule.kind(), rule.effect());
  }
}
