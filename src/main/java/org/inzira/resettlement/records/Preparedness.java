package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Bar;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.PersonWindow;
import org.inzira.clearances.Rule;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.Preparation;
import org.springframework.stereotype.Component;

/**
 * What is lacking before people may travel. It looks at what holds on the planned day and keeps no
 * day of its own: a day on which a medical clearance began would tell what was found.
 */
@Component
class Preparedness {

  private final Clearances clearances;

  Preparedness(Clearances clearances) {
    this.clearances = clearances;
  }

  /** The windows of those of the cases whose journey goes on, by case. */
  Map<UUID, FamilyWindow> windows(Collection<KeptCase> cases) {
    var journeys = new HashMap<UUID, UUID>();
    for (var one : cases) {
      one.row()
          .journey()
          .filter(_ -> !one.row().journeyEnded())
          .ifPresent(journey -> journeys.put(journey, one.row().id()));
    }
    var windows = new HashMap<UUID, FamilyWindow>();
    if (!journeys.isEmpty()) {
      clearances
          .windows(journeys.keySet())
          .forEach((journey, window) -> windows.put(of(journeys, journey), window));
    }
    return windows;
  }

  private static UUID of(Map<UUID, UUID> journeys, UUID journey) {
    return java.util.Objects.requireNonNull(journeys.get(journey));
  }

  /** What each who has still to travel lacks, in the order of the destination's list. */
  Map<UUID, Map<PersonId, List<Preparation>>> lacking(
      Collection<KeptCase> cases, Map<UUID, FamilyWindow> windows) {
    var papers = papers(cases, windows);
    var lacking = new HashMap<UUID, Map<PersonId, List<Preparation>>>();
    for (var one : cases) {
      var window = Optional.ofNullable(windows.get(one.row().id()));
      var each = new LinkedHashMap<PersonId, List<Preparation>>();
      for (var person : one.waiting()) {
        each.put(person, lacking(one, person, window, papers));
      }
      lacking.put(one.row().id(), each);
    }
    return lacking;
  }

  private static List<Preparation> lacking(
      KeptCase one,
      PersonId person,
      Optional<FamilyWindow> window,
      Map<PersonId, List<Clearance>> papers) {
    var bars = window.map(family -> bars(family, person)).orElse(List.of());
    var day = window.map(family -> family.journey().itinerary().departure());
    return one.destination().preparations().stream()
        .filter(preparation ->
            switch (preparation) {
              case ORIENTATION -> !one.standing(person).oriented();
              case MEDICAL, SECURITY, SPONSOR, EXIT_PERMIT, TRAVEL_DOCUMENT, ENTRY_VISA ->
                  day.isEmpty()
                      || !one.destination().clearances(preparation).stream()
                          .allMatch(kind ->
                              isThere(
                                  kind, bars, papers.getOrDefault(person, List.of()), day.get()));
            })
        .toList();
  }

  private static List<Bar> bars(FamilyWindow family, PersonId person) {
    return family.members().stream()
        .filter(member -> member.person().equals(person))
        .map(PersonWindow::bars)
        .findFirst()
        .orElse(List.of());
  }

  /** By the rules about it; by the paper itself where no rule is. */
  private static boolean isThere(
      ClearanceKind kind, List<Bar> bars, List<Clearance> papers, LocalDate day) {
    var about = required(kind, bars);
    return about.isEmpty()
        ? papers.stream().anyMatch(paper -> paper.kind() == kind && isValid(paper, day))
        : about.stream().allMatch(bar -> bar.state() != Bar.State.TO_DO && bar.holdsOn(day));
  }

  private static List<Bar> required(ClearanceKind kind, List<Bar> bars) {
    return bars.stream()
        .filter(bar -> bar.rule().kind() == kind && bar.rule().effect() == Rule.Effect.REQUIRED)
        .toList();
  }

  private static boolean isValid(Clearance clearance, LocalDate day) {
    return switch (clearance) {
      case Clearance.Paper paper ->
          paper.validFrom().filter(day::isBefore).isEmpty()
              && paper.validUntil().filter(day::isAfter).isEmpty();
      case Clearance.Medical medical ->
          medical.until().filter(until -> !day.isAfter(until)).isPresent();
    };
  }

  /** What those hold of whom something is asked that no rule is about; nobody, as a rule. */
  private Map<PersonId, List<Clearance>> papers(
      Collection<KeptCase> cases, Map<UUID, FamilyWindow> windows) {
    var persons = new HashSet<PersonId>();
    for (var one : cases) {
      var window = windows.get(one.row().id());
      if (window != null) {
        var asked = asked(one);
        window.members().stream()
            .filter(member -> !ruled(member).containsAll(asked))
            .forEach(member -> persons.add(member.person()));
      }
    }
    return persons.isEmpty() ? Map.of() : clearances.of(persons);
  }

  private static Set<ClearanceKind> asked(KeptCase one) {
    var asked = EnumSet.noneOf(ClearanceKind.class);
    one.destination()
        .preparations()
        .forEach(preparation -> asked.addAll(one.destination().clearances(preparation)));
    return asked;
  }

  private static Set<ClearanceKind> ruled(PersonWindow member) {
    var ruled = EnumSet.noneOf(ClearanceKind.class);
    member.bars().stream()
        .filter(bar -> bar.rule().effect() == Rule.Effect.REQUIRED)
        .forEach(bar -> ruled.add(bar.rule().kind()));
    return ruled;
  }
}
