package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.Rule.Version;
import org.inzira.health.validity.HealthRule.Anchor;
import org.inzira.health.validity.HealthRule.Subject;
import org.inzira.health.validity.MedicalValidity.Screening;
import org.inzira.kernel.CountryCode;

/**
 * The rules in force on one day. A rule that names one of a person’s classes goes before those for
 * everyone; of several the one that ends first counts.
 *
 * @param live the CVX codes of live vaccines
 */
record RulesOfDay(List<HealthRule> rules, Set<Version> signed, Set<String> live) {

  /** Somebody is needed here until a day, by a rule. */
  record Gap(LocalDate until, HealthRule rule) {}

  RulesOfDay {
    rules = List.copyOf(rules);
    signed = Set.copyOf(signed);
    live = Set.copyOf(live);
  }

  Optional<Validity> until(AssessedMedical medical) {
    return rules(Subject.MEDICAL, medical.destination(), medical.classes()).stream()
        .flatMap(rule ->
            anchor(rule.anchor(), medical)
                .map(day -> validity(rule, rule.span().of(day).last()))
                .stream())
        .min(Comparator.comparing(Validity::lastDay).thenComparing(Validity::ruleId));
  }

  /**
   * Where the decision is not known the completion stands for it, since it lies before it; an X-ray
   * has nothing in its place, since all else lies after it.
   */
  private static Optional<LocalDate> anchor(Anchor anchor, AssessedMedical medical) {
    return switch (anchor) {
      case COMPLETED -> Optional.of(medical.completedOn());
      case DECIDED -> Optional.of(medical.decidedOn().orElse(medical.completedOn()));
      case XRAY -> medical.xrayOn();
      case DOSE, TEST, EXPOSURE, SCREENED, STATEMENT -> Optional.empty();
    };
  }

  /** The rules of a medical that count for somebody, those that know no length among them. */
  List<HealthRule> rules(Subject subject, CountryCode destination, Set<HealthClass> classes) {
    var all =
        rules.stream()
            .filter(rule -> rule.subject() == subject && rule.isFor(destination))
            .toList();
    var named =
        all.stream().filter(rule -> rule.classes().stream().anyMatch(classes::contains)).toList();
    return named.isEmpty() ? all.stream().filter(rule -> rule.classes().isEmpty()).toList() : named;
  }

  /**
   * Until when live vaccines keep somebody here: the gap to a departure, and to a test that is
   * owed. The day itself is free.
   */
  Optional<Gap> needed(CountryCode destination, Collection<LocalDate> liveDoses, boolean testOwed) {
    return rules.stream()
        .filter(rule ->
            rule.subject() == Subject.LIVE_DEPARTURE
                || (testOwed && rule.subject() == Subject.LIVE_TEST))
        .filter(rule -> rule.isFor(destination))
        .flatMap(rule -> liveDoses.stream().map(day -> new Gap(rule.span().of(day).first(), rule)))
        .max(Comparator.comparing(Gap::until));
  }

  Optional<Screening> screening(
      CountryCode destination, Set<HealthClass> classes, LocalDate departure) {
    return rules(Subject.SCREENING, destination, classes).stream()
        .map(rule ->
            new Screening(
                firstBefore(rule, departure),
                rule.version().rule(),
                rule.version().number(),
                !signed.contains(rule.version())))
        .max(Comparator.comparing(Screening::first));
  }

  /** The first day whose window still holds the departure. */
  private static LocalDate firstBefore(HealthRule rule, LocalDate departure) {
    var first = departure;
    while (rule.span().of(first.minusDays(1)).has(departure)) {
      first = first.minusDays(1);
    }
    return first;
  }

  Validity quarantine(LocalDate lastExposure) {
    return rules.stream()
        .filter(rule -> rule.subject() == Subject.QUARANTINE)
        .map(rule -> validity(rule, rule.span().of(lastExposure).first()))
        .max(Comparator.comparing(Validity::lastDay))
        .orElseThrow(() -> new IllegalStateException("no rule of a quarantine is in force"));
  }

  private Validity validity(HealthRule rule, LocalDate last) {
    return new Validity(
        last, rule.version().rule(), rule.version().number(), !signed.contains(rule.version()));
  }
}
