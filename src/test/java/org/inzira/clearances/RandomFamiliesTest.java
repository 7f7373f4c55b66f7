package org.inzira.clearances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.clearances.Rule.Effect;
import org.inzira.clearances.Rule.Target;
import org.inzira.clearances.Span.Direction;
import org.inzira.clearances.Span.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Windows and dominoes of invented families beside a reader who knows no windows: it asks of each
 * single day whether each single rule lets each single person go.
 */
class RandomFamiliesTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 2, 20);
  private static final int DAYS = 900;
  private static final List<ClearanceKind> PAPERS =
      List.of(
          ClearanceKind.EXIT_PERMIT,
          ClearanceKind.FINGERPRINTS,
          ClearanceKind.FIT_TO_TRAVEL,
          ClearanceKind.ENTRY_VISA);

  private static final List<Direction> DIRECTIONS = List.of(Direction.values());

  private record Case(
      Journey journey,
      List<Clearance> clearances,
      List<Rule> rules,
      Set<Rule.Version> signed,
      Map<ClearanceKind, Integer> leads) {

    Evaluation evaluation() {
      return new Evaluation(new Rules(rules, signed, leads), TODAY);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_240_229, 31, 7_777, 42})
  void agreesWithWhoAsksDayByDay(long seed) {
    var random = new Random(seed);
    for (int family = 0; family < 60; family++) {
      var drawn = draw(random);
      var windows = drawn.evaluation().of(drawn.journey(), drawn.clearances());
      assertThat(IntStream.range(0, DAYS).mapToObj(TODAY::plusDays))
          .as("seed %s, family %s", seed, family)
          .allMatch(day -> windows.window().has(day) == lets(drawn, day, false))
          .allMatch(day -> windows.firm().has(day) == lets(drawn, day, true));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 29, 365, 20_220_131, 99})
  void findsTheFirstDayOnWhichAllHoldsOrIsThereAnew(long seed) {
    var random = new Random(seed);
    for (int family = 0; family < 60; family++) {
      var drawn = draw(random);
      var change = change(random, drawn);
      var domino = Domino.of(drawn.evaluation(), drawn.journey(), drawn.clearances(), change);
      var after =
          new Case(
              drawn.journey(),
              change.applied(drawn.clearances()),
              drawn.rules(),
              drawn.signed(),
              drawn.leads());
      var slow =
          IntStream.range(0, 3 * DAYS)
              .mapToObj(domino.departure()::plusDays)
              .filter(day -> letsAnew(after, day))
              .findFirst();

      assertThat(domino.next().map(Remedy::departure))
          .as("seed %s, family %s, %s", seed, family, change)
          .isEqualTo(slow);
      domino
          .next()
          .ifPresent(next ->
              assertThat(next.renewals())
                  .allMatch(bar -> bar.lapsesBefore(next.departure()))
                  .allMatch(bar -> !bar.ready().isAfter(next.departure())));
      assertThat(domino.lapses()).allMatch(bar -> !bar.holdsOn(domino.departure()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 11})
  void givesAFamilyNoDayThatOneOfItHasNot(long seed) {
    var random = new Random(seed);
    for (int family = 0; family < 100; family++) {
      var drawn = draw(random);
      var windows = drawn.evaluation().of(drawn.journey(), drawn.clearances());
      for (var member : windows.members()) {
        assertThat(member.window().and(windows.window())).isEqualTo(windows.window());
        assertThat(windows.firm().and(windows.window())).isEqualTo(windows.window());
      }
    }
  }

  /** Whether all may depart on a day, asked of each rule by itself. */
  private static boolean lets(Case drawn, LocalDate departure, boolean signedOnly) {
    return drawn.journey().travellers().stream()
        .allMatch(one ->
            !one.held()
                && drawn.rules().stream()
                    .filter(rule -> rule.effect() != Effect.SERVICE)
                    .filter(rule ->
                        !signedOnly
                            || (rule.effect() == Effect.REQUIRED
                                && drawn.signed().contains(rule.version())))
                    .allMatch(rule -> lets(drawn, rule, one, departure)));
  }

  private static boolean lets(Case drawn, Rule rule, Journey.Traveller one, LocalDate departure) {
    var ready = TODAY.plusDays(drawn.leads().getOrDefault(rule.kind(), 0));
    var arrival = departure.plusDays(drawn.journey().itinerary().arrivalDaysLater());
    var target = rule.target() == Target.ARRIVAL ? arrival : departure;
    if (rule.kind() == ClearanceKind.MEDICAL) {
      var medical =
          drawn.clearances().stream()
              .filter(each -> each.person().equals(one.person()))
              .filter(Medical.class::isInstance)
              .map(Medical.class::cast)
              .findFirst();
      var needed = medical.flatMap(Medical::neededUntil);
      var until = medical.flatMap(Medical::until);
      return until.isPresent()
          ? !target.isAfter(until.get()) && needed.stream().noneMatch(departure::isBefore)
          : !departure.isBefore(needed.orElse(ready));
    }
    var papers =
        drawn.clearances().stream()
            .filter(each -> each.person().equals(one.person()) && each.kind() == rule.kind())
            .map(Paper.class::cast)
            .toList();
    if (papers.isEmpty()) {
      return rule.effect() == Effect.ADVISED || !departure.isBefore(ready);
    }
    var newest = papers.stream().max(Paper.NEWEST_LAST).orElseThrow();
    return !departure.isBefore(newest.anchoredOn())
        && newest.validFrom().stream().noneMatch(target::isBefore)
        && newest.validUntil().stream().noneMatch(target::isAfter)
        && keeps(rule.span(), newest.anchoredOn(), target);
  }

  private static boolean keeps(Span span, LocalDate anchor, LocalDate target) {
    boolean months = span.unit() == Unit.MONTHS;
    var forth = months ? anchor.plusMonths(span.length()) : anchor.plusDays(span.length());
    var back = months ? target.minusMonths(span.length()) : target.minusDays(span.length());
    return switch (span.direction()) {
      case PRINTED -> true;
      case AFTER -> span.inclusive() ? !target.isAfter(forth) : target.isBefore(forth);
      case BEFORE -> span.inclusive() ? !anchor.isBefore(back) : anchor.isAfter(back);
      case GAP -> span.inclusive() ? !target.isBefore(forth) : target.isAfter(forth);
    };
  }

  /**
   * The same when each clearance that has ended may be got anew on any day from its lead time on.
   */
  private static boolean letsAnew(Case drawn, LocalDate departure) {
    var windows = drawn.evaluation().of(drawn.journey(), drawn.clearances());
    return windows.members().stream()
        .allMatch(member ->
            !member.held()
                && member.bars().stream()
                    .filter(Bar::counts)
                    .allMatch(bar ->
                        bar.holdsOn(departure)
                            || (bar.window().last().isBefore(departure)
                                && anewFor(drawn, bar, departure))));
  }

  private static boolean anewFor(Case drawn, Bar bar, LocalDate departure) {
    int later =
        bar.rule().target() == Target.ARRIVAL ? drawn.journey().itinerary().arrivalDaysLater() : 0;
    for (var got = bar.ready(); !got.isAfter(departure); got = got.plusDays(1)) {
      if (keeps(bar.rule().span(), got, departure.plusDays(later))) {
        return true;
      }
    }
    return false;
  }

  private static Case draw(Random random) {
    var rules = new ArrayList<Rule>();
    rules.add(PaperRules.medicalRule());
    for (var kind : PAPERS) {
      rules.add(
          PaperRules.rule(
              kind.name(),
              kind,
              span(random),
              random.nextBoolean() ? Target.ARRIVAL : Target.DEPARTURE,
              random.nextInt(5) == 0 ? Effect.ADVISED : Effect.REQUIRED));
    }
    var signed = new HashSet<Rule.Version>();
    rules.stream().filter(_ -> random.nextBoolean()).map(Rule::version).forEach(signed::add);
    var leads = new EnumMap<ClearanceKind, Integer>(ClearanceKind.class);
    rules.forEach(rule -> leads.put(rule.kind(), random.nextInt(40)));
    int members = 1 + random.nextInt(4);
    var travellers =
        IntStream.rangeClosed(1, members)
            .mapToObj(
                number -> new Journey.Traveller(PaperRules.person(number), random.nextInt(30) == 0))
            .toList();
    var clearances = new ArrayList<Clearance>();
    travellers.forEach(one -> clearances.addAll(clearances(random, one)));
    var itinerary = new Itinerary(TODAY.plusDays(random.nextInt(120)), random.nextInt(3));
    return new Case(
        new Journey(new UUID(1, 1), PaperRules.CANADA, itinerary, travellers),
        clearances,
        rules,
        signed,
        leads);
  }

  private static Span span(Random random) {
    var direction = DIRECTIONS.get(random.nextInt(DIRECTIONS.size()));
    boolean months = random.nextBoolean();
    int length = direction == Direction.PRINTED ? 0 : 3 + random.nextInt(months ? 12 : 300);
    return new Span(direction, length, months ? Unit.MONTHS : Unit.DAYS, random.nextBoolean());
  }

  private static List<Clearance> clearances(Random random, Journey.Traveller one) {
    var found = new ArrayList<Clearance>();
    if (random.nextInt(8) > 0) {
      found.add(
          new Medical(
              one.person(),
              maybe(random, TODAY.plusDays(random.nextInt(200) - 20)),
              maybe(random, TODAY.plusDays(random.nextInt(60) - 10)),
              Set.of()));
    }
    for (var kind : PAPERS) {
      for (int papers = random.nextInt(3); papers > 0; papers--) {
        var anchor = TODAY.minusDays(random.nextInt(250));
        found.add(
            new Paper(
                one.person(),
                kind,
                Optional.empty(),
                "",
                anchor,
                maybe(random, anchor.plusDays(random.nextInt(40))),
                maybe(random, anchor.plusDays(random.nextInt(500)))));
      }
    }
    return found;
  }

  private static Optional<LocalDate> maybe(Random random, LocalDate day) {
    return random.nextBoolean() ? Optional.of(day) : Optional.empty();
  }

  private static Change change(Random random, Case drawn) {
    var travellers = drawn.journey().travellers();
    var person = travellers.get(random.nextInt(travellers.size())).person();
    var day = TODAY.plusDays(random.nextInt(150));
    return switch (random.nextInt(3)) {
      case 0 -> new Change.MedicalDelayed(person, day);
      case 1 ->
          new Change.Renewed(
              person,
              PAPERS.get(random.nextInt(PAPERS.size())),
              day,
              maybe(random, day.plusDays(random.nextInt(300))));
      default -> new Change.Slipped(random.nextInt(60));
    };
  }
}
