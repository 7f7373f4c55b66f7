package org.inzira.clearances.signed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.inzira.clearances.Rule.Version;
import org.inzira.clearances.Span;

/** All versions of all rules, in the order in which the rules are first met. */
public final class VersionBook<R extends Versioned> {

  private static final int LENGTH_MAX = 1200;

  private final Map<String, List<R>> versions = new LinkedHashMap<>();

  /** Of versions in any order. */
  public VersionBook(Collection<R> rules) {
    for (var rule : rules) {
      versions.computeIfAbsent(rule.version().rule(), any -> new ArrayList<>()).add(rule);
    }
    versions
        .values()
        .forEach(all -> all.sort(Comparator.comparingInt(one -> one.version().number())));
  }

  /** Every version of every rule. */
  public List<R> all() {
    return versions.values().stream().flatMap(List::stream).toList();
  }

  /** The versions of a rule, the newest last; none when there is no such rule. */
  public List<R> of(String rule) {
    return List.copyOf(versions.getOrDefault(rule, List.of()));
  }

  /** One version. */
  public Optional<R> find(Version version) {
    return of(version.rule()).stream().filter(rule -> rule.version().equals(version)).findFirst();
  }

  /** Of each rule the newest version that is in force on a day. */
  public List<R> on(LocalDate day) {
    return versions.values().stream()
        .map(all ->
            all.stream().filter(rule -> !rule.since().isAfter(day)).reduce((older, newer) -> newer))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * All that is wrong, each with the version it is about.
   *
   * @param own what is wrong with a version beside what is asked of all, given the first version of
   *     its rule
   */
  public List<String> complaints(BiFunction<R, R, List<String>> own) {
    var found = new ArrayList<String>();
    for (var all : versions.values()) {
      for (int at = 0; at < all.size(); at++) {
        var rule = all.get(at);
        var wrong = new ArrayList<>(complaints(rule));
        wrong.addAll(own.apply(rule, all.getFirst()));
        wrong.forEach(one -> found.add(rule.version() + ": " + one));
        if (rule.version().number() != at + 1) {
          found.add(rule.version() + ": versions are numbered from 1 on, each once");
        }
        if (at > 0 && !rule.since().isAfter(all.get(at - 1).since())) {
          found.add(rule.version() + ": is not in force later than the version before");
        }
      }
    }
    return found;
  }

  private static List<String> complaints(Versioned rule) {
    var found = new ArrayList<String>();
    var span = rule.span();
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
    return found;
  }
}
