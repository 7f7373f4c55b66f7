package org.inzira.clearances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.clearances.Rule.Effect;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts rules to the clearances of those who travel together, as seen on one day. */
final class Evaluation {

  /**
   * A rule with what is the same for everybody.
   *
   * @param anew the day from which what it asks for could be there, when it was begun today
   */
  private record Asked(Rule rule, boolean signed, LocalDate anew) {}

  private final Rules rules;
  private final LocalDate today;
  private final Map<CountryCode, List<Asked>> asked = new HashMap<>();

  Evaluation(Rules rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  /** When they may travel; clearances of others are passed over. */
  FamilyWindow of(Journey journey, Collection<? extends Clearance> clearances) {
    return of(journey, clearances.stream().collect(Collectors.groupingBy(Clearance::person)));
  }

  /** The same from what many people hold, by person. */
  FamilyWindow of(Journey journey, Map<PersonId, List<Clearance>> held) {
    var towards = towards(journey.destination());
    var members = new ArrayList<PersonWindow>(journey.travellers().size());
    for (var traveller : journey.travellers()) {
      var own = held.getOrDefault(traveller.person(), List.of());
      members.add(member(towards, journey, traveller, own));
    }
    return FamilyWindow.of(journey, today, members);
  }

  private List<Asked> towards(CountryCode destination) {
    return asked.computeIfAbsent(
        destination,
        any ->
            rules.towards(destination).stream()
                .map(rule -> new Asked(rule, rules.isSigned(rule), anew(rule)))
                .toList());
  }

  private PersonWindow member(
      List<Asked> asked, Journey journey, Journey.Traveller traveller, List<Clearance> held) {
    var bars = new ArrayList<Bar>(asked.size());
    for (var one : asked) {
      var bar = bar(one, traveller.person(), journey, held);
      if (bar != null) {
        bars.add(bar);
      }
    }
    var window = traveller.held() ? Window.NEVER : Window.ALWAYS;
    var firm = window;
    for (var bar : bars) {
      window = bar.counts() ? window.and(bar.window()) : window;
      firm = bar.blocks() ? firm.and(bar.window()) : firm;
    }
    return new PersonWindow(traveller.person(), traveller.held(), bars, window, firm);
  }

  /** Nothing where only a service was promised, and it is not there. */
  private @Nullable Bar bar(
      Asked asked, PersonId person, Journey journey, List<Clearance> clearances) {
    var rule = asked.rule();
    if (rule.kind() == ClearanceKind.MEDICAL) {
      return medical(asked, person, journey, clearances);
    }
    var paper = newest(rule, journey.destination(), clearances);
    if (paper != null) {
      return paper(asked, paper, journey.itinerary());
    }
    return rule.effect() == Effect.SERVICE ? null : lacking(asked, person);
  }

  private static @Nullable Paper newest(
      Rule rule, CountryCode destination, List<Clearance> clearances) {
    Paper newest = null;
    for (var clearance : clearances) {
      if (clearance instanceof Paper paper
          && paper.kind() == rule.kind()
          && paper.isFor(destination)
          && (rule.condition().isEmpty() || rule.condition().equals(paper.condition()))
          && (newest == null || Paper.NEWEST_LAST.compare(paper, newest) > 0)) {
        newest = paper;
      }
    }
    return newest;
  }

  private static Bar paper(Asked asked, Paper paper, Itinerary itinerary) {
    var rule = asked.rule();
    var days =
        rule.span()
            .of(paper.anchoredOn())
            .and(
                new Window(
                    paper.validFrom().orElse(LocalDate.MIN),
                    paper.validUntil().orElse(LocalDate.MAX)));
    var window = onDeparture(days, paper.anchoredOn(), rule.target().daysLater(itinerary));
    boolean endless =
        rule.span().direction() == Span.Direction.PRINTED && paper.validUntil().isEmpty();
    var state = endless ? Bar.State.WITHOUT_END : Bar.State.HELD;
    return new Bar(paper.person(), rule, state, window, asked.signed(), asked.anew());
  }

  /** What lacks can be there after its lead time; what is voluntary is not waited for. */
  private static Bar lacking(Asked asked, PersonId person) {
    var rule = asked.rule();
    var window = rule.effect() == Effect.REQUIRED ? Window.from(asked.anew()) : Window.ALWAYS;
    return new Bar(person, rule, Bar.State.TO_DO, window, asked.signed(), asked.anew());
  }

  private Bar medical(Asked asked, PersonId person, Journey journey, List<Clearance> clearances) {
    var rule = asked.rule();
    var stated = stated(clearances);
    var needed = stated.flatMap(Medical::neededUntil);
    var anew = later(asked.anew(), needed.orElse(LocalDate.MIN));
    var until = stated.flatMap(Medical::until);
    if (until.isEmpty()) {
      var first = later(needed.orElse(anew), today);
      return new Bar(person, rule, Bar.State.TO_DO, Window.from(first), asked.signed(), first);
    }
    var window =
        Window.until(until.get())
            .earlier(rule.target().daysLater(journey.itinerary()))
            .and(Window.from(needed.orElse(LocalDate.MIN)));
    return new Bar(person, rule, Bar.State.HELD, window, asked.signed(), anew);
  }

  private static Optional<Medical> stated(List<Clearance> clearances) {
    Medical stated = null;
    for (var clearance : clearances) {
      stated = clearance instanceof Medical medical ? medical : stated;
    }
    return Optional.ofNullable(stated);
  }

  private LocalDate anew(Rule rule) {
    return today.plusDays(rules.leadDays(rule.kind()));
  }

  /**
   * The days of departure that lead to these days of the target; nobody departs before the
   * clearance is there.
   */
  static Window onDeparture(Window target, LocalDate anchor, int daysLater) {
    return target.earlier(daysLater).and(Window.from(anchor));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
