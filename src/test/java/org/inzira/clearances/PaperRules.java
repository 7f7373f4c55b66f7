package org.inzira.clearances;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.clearances.Rule.Effect;
import org.inzira.clearances.Rule.Target;
import org.inzira.clearances.Span.Direction;
import org.inzira.clearances.Span.Unit;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;

/** Rules, people and journeys for tests, without a database. */
public final class PaperRules {

  public static final CountryCode CANADA = new CountryCode("CAN");
  public static final CountryCode STATES = new CountryCode("USA");
  public static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private PaperRules() {}

  public static PersonId person(int number) {
    return new PersonId(new UUID(7, number));
  }

  public static Rule rule(String id, ClearanceKind kind, Span span, Target target, Effect effect) {
    return version(id, 1, kind, span, target, effect, LONG_AGO, Set.of());
  }

  public static Rule version(
      String id,
      int number,
      ClearanceKind kind,
      Span span,
      Target target,
      Effect effect,
      LocalDate since,
      Set<CountryCode> destinations) {
    return new Rule(
        new Rule.Version(id, number),
        kind,
        "all",
        destinations,
        "",
        span,
        Rule.Anchor.ISSUE,
        target,
        effect,
        since,
        "A source",
        LONG_AGO,
        Rule.Certainty.VERIFIED,
        "movement",
        Map.of("en", "A note", "fr", "Une note"));
  }

  public static Span printed() {
    return new Span(Direction.PRINTED, 0, Unit.DAYS, true);
  }

  public static Span after(int length, Unit unit) {
    return new Span(Direction.AFTER, length, unit, true);
  }

  public static Rule medicalRule() {
    return rule("MEDICAL", ClearanceKind.MEDICAL, printed(), Target.ARRIVAL, Effect.REQUIRED);
  }

  public static Rule permitRule() {
    return rule("PERMIT", ClearanceKind.EXIT_PERMIT, printed(), Target.DEPARTURE, Effect.REQUIRED);
  }

  public static Rule fingerprintRule() {
    return rule(
        "PRINTS",
        ClearanceKind.FINGERPRINTS,
        after(15, Unit.MONTHS),
        Target.ARRIVAL,
        Effect.REQUIRED);
  }

  public static Rules signed(Rule... rules) {
    var versions = new HashSet<Rule.Version>();
    List.of(rules).forEach(rule -> versions.add(rule.version()));
    return new Rules(List.of(rules), versions, Map.of());
  }

  public static Rules unsigned(Rule... rules) {
    return new Rules(List.of(rules), Set.of(), Map.of());
  }

  public static Paper permit(int person, LocalDate issued, LocalDate until) {
    return paper(person, ClearanceKind.EXIT_PERMIT, issued, until);
  }

  public static Paper paper(int person, ClearanceKind kind, LocalDate issued, LocalDate until) {
    return new Paper(
        person(person), kind, Optional.empty(), "", issued, Optional.empty(), Optional.of(until));
  }

  public static Paper prints(int person, LocalDate captured) {
    return new Paper(
        person(person),
        ClearanceKind.FINGERPRINTS,
        Optional.empty(),
        "",
        captured,
        Optional.empty(),
        Optional.empty());
  }

  public static Medical medical(int person, LocalDate until) {
    return new Medical(person(person), Optional.of(until), Optional.empty(), Set.of());
  }

  /** A family of so many who leave on a day and arrive on the next. */
  public static Journey family(LocalDate departure, int members) {
    return new Journey(
        new UUID(8, 8),
        CANADA,
        new Itinerary(departure, 1),
        java.util.stream.IntStream.rangeClosed(1, members)
            .mapToObj(number -> new Journey.Traveller(person(number), false))
            .toList());
  }

  public static Journey holding(Journey journey, int person) {
    return new Journey(
        journey.id(),
        journey.destination(),
        journey.itinerary(),
        journey.travellers().stream()
            .map(one ->
                one.person().equals(person(person))
                    ? new Journey.Traveller(one.person(), true)
                    : one)
            .toList());
  }
}
