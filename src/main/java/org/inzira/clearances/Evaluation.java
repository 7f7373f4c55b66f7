package org.inzira.clearances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.clearances.Rule.Effect;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;

/** Puts rules to the clearances of those who travel together, as seen on one day. */
final class Evaluation {

  private final Rules rules;
  private final LocalDate today;

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
    var members = new ArrayList<PersonWindow>(journey.travellers().size());
    for (var traveller : journey.travellers()) {
      members.add(member(journey, traveller, held.getOrDefault(traveller.person(), List.of())));
    }
    return FamilyWindow.of(journey, today, members);
  }

  private PersonWindow member(
      Journey journey, Journey.Traveller traveller, List<Clearance> clearances) {
    var bars = new ArrayList<Bar>();
    for (var rule : rules.towards(journey.destination())) {
      bar(rule, traveller.person(), journey, clearances).ifPresent(bars::add);
    }
    var window = traveller.held() ? Window.NEVER : Window.ALWAYS;
    var firm = window;
    for (var bar : bars) {
      window = bar.counts() ? window.and(bar.window()) : window;
      firm = bar.blocks() ? firm.and(bar.window()) : firm;
    }
    return new PersonWindow(traveller.person(), traveller.held(), bars, window, firm);
  }

  private Optional<Bar> bar(
      Rule rule, PersonId person, Journey journey, List<Clearance> clearances) {
    if (rule.kind() == ClearanceKind.MEDICAL) {
      return Optional.of(medical(rule, person, journey, clearances));
    }
    var held = newest(rule, journey.destination(), clearances);
    if (held.isPresent()) {
      return Optional.of(paper(rule, held.get(), journey.itinerary()));
    }
    return rule.effect() == Effect.SERVICE ? Optional.empty() : Optional.of(lacking(rule, person));
  }

  private static Optional<Paper> newest(
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
    return Optional.ofNullable(newest);
  }

  private Bar paper(Rule rule, Paper paper, Itinerary itinerary) {
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
    return new Bar(paper.person(), rule, state, window, rules.isSigned(rule), anew(rule));
  }

  /** What lacks can be there after its lead time; what is voluntary is not waited for. */
  private Bar lacking(Rule rule, PersonId person) {
    var window = rule.effect() == Effect.REQUIRED ? Window.from(anew(rule)) : Window.ALWAYS;
    return new Bar(person, rule, Bar.State.TO_DO, window, rules.isSigned(rule), anew(rule));
  }

  private Bar medical(Rule rule, PersonId person, Journey journey, List<Clearance> clearances) {
    var stated = stated(clearances);
    var needed = stated.flatMap(Medical::neededUntil);
    var anew = later(anew(rule), needed.orElse(LocalDate.MIN));
    if (stated.flatMap(Medical::until).isEmpty()) {
      var first = later(needed.orElse(anew), today);
      return new Bar(
          person, rule, Bar.State.TO_DO, Window.from(first), rules.isSigned(rule), first);
    }
    int daysLater = rule.target().daysLater(journey.itinerary());
    var window =
        new Window(LocalDate.MIN, stated.flatMap(Medical::until).orElseThrow())
            .earlier(daysLater)
            .and(Window.from(needed.orElse(LocalDate.MIN)));
    return new Bar(person, rule, Bar.State.HELD, window, rules.isSigned(rule), anew);
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
