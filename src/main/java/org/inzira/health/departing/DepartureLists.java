package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Bar;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Journeys;
import org.inzira.clearances.PersonWindow;
import org.inzira.health.departing.Check.Kind;
import org.inzira.health.examination.Examinations;
import org.inzira.health.validity.HealthClass;
import org.inzira.health.validity.MedicalValidity;
import org.inzira.health.validity.StatedMedicals;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Who departs soon and is to be checked, from the journeys that are planned. */
@Component
class DepartureLists {

  /** A check counts on its day and the two after it: 72 hours, told in whole days. */
  static final int EMBARKATION_DAYS = 3;

  /** So far ahead those are listed who are screened three weeks before. */
  static final int SCREENING_DAYS = 28;

  private static final int READ = 100;

  private final Clearances clearances;
  private final Journeys journeys;
  private final StatedMedicals medicals;
  private final Examinations examinations;
  private final MedicalValidity validity;
  private final CheckRows checks;

  DepartureLists(
      Clearances clearances,
      Journeys journeys,
      StatedMedicals medicals,
      Examinations examinations,
      MedicalValidity validity,
      CheckRows checks) {
    this.clearances = clearances;
    this.journeys = journeys;
    this.medicals = medicals;
    this.examinations = examinations;
    this.validity = validity;
    this.checks = checks;
  }

  /**
   * Somebody who departs.
   *
   * @param from the first day of a check that counts for the departure
   */
  record Departing(
      PersonId person,
      CountryCode destination,
      LocalDate departs,
      LocalDate from,
      Standing standing,
      Optional<Check> check) {

    static final Comparator<Departing> MISSING_FIRST = Comparator.comparing(Departing::place);

    /** Where they stand among all, as text: what is missing first, then the day. */
    String place() {
      return String.join(
          "_",
          standing.isOpen() ? "0" : "1",
          departs.toString(),
          Integer.toString(List.of(Standing.values()).indexOf(standing)),
          person.value().toString());
    }
  }

  /** Who is to be checked before boarding. */
  List<Departing> embarkation(LocalDate today) {
    var members = members(today, today.plusDays(EMBARKATION_DAYS));
    var newest = checks.newest(persons(members), Kind.PRE_EMBARKATION);
    return members.stream()
        .map(member -> embarkation(member, newest, today))
        .sorted(Departing.MISSING_FIRST)
        .toList();
  }

  private static Departing embarkation(
      Member member, Map<PersonId, Check> newest, LocalDate today) {
    var departs = member.departs();
    var check = Optional.ofNullable(newest.get(member.window().person()));
    var from = departs.minusDays(EMBARKATION_DAYS - 1L);
    boolean due = !today.isBefore(from);
    var standing = Standing.of(check, counts(member.window(), departs), due);
    return new Departing(
        member.window().person(), member.destination(), departs, from, standing, check);
  }

  /** Whether every rule of fitness holds on the day; by what rule, clearances know. */
  private static boolean counts(PersonWindow window, LocalDate departs) {
    var fitness =
        window.bars().stream()
            .filter(bar -> bar.rule().kind() == ClearanceKind.FIT_TO_TRAVEL)
            .toList();
    return !fitness.isEmpty()
        && fitness.stream().allMatch(bar -> bar.state() != Bar.State.TO_DO && bar.holdsOn(departs));
  }

  /** Who is to be screened weeks before departure, and only those. */
  List<Departing> screening(LocalDate today) {
    return screening(members(today, today.plusDays(SCREENING_DAYS)), today);
  }

  /** The same of one person, for their next journey. */
  Optional<Departing> screening(PersonId person, LocalDate today) {
    return screening(nextOf(person, today).stream().toList(), today).stream().findFirst();
  }

  private List<Departing> screening(List<Member> members, LocalDate today) {
    var classed = classes(persons(members));
    var newest = checks.newest(classed.keySet(), Kind.PRE_DEPARTURE);
    var found = new ArrayList<Departing>();
    for (var member : members) {
      var classes = classed.getOrDefault(member.window().person(), Set.of());
      if (!classes.isEmpty()) {
        validity
            .screening(member.destination(), classes, member.departs(), today)
            .map(asked -> screening(member, newest, asked.first(), today))
            .ifPresent(found::add);
      }
    }
    found.sort(Departing.MISSING_FIRST);
    return List.copyOf(found);
  }

  /**
   * What was found of them: as it was stated at a signature here, else as it was signed on paper.
   */
  private Map<PersonId, Set<HealthClass>> classes(List<PersonId> persons) {
    var classes = new HashMap<PersonId, Set<HealthClass>>();
    examinations
        .signedLast(persons)
        .forEach((person, one) ->
            classes.put(
                person, HealthClass.of(one.found().tuberculosisClass(), one.found().otherClass())));
    medicals
        .standing(persons)
        .forEach((person, stated) -> classes.put(person, stated.medical().classes()));
    return classes;
  }

  private static Departing screening(
      Member member, Map<PersonId, Check> newest, LocalDate first, LocalDate today) {
    var check = Optional.ofNullable(newest.get(member.window().person()));
    boolean counts = check.filter(one -> !one.on().isBefore(first)).isPresent();
    var standing = Standing.of(check, counts, !today.isBefore(first));
    return new Departing(
        member.window().person(), member.destination(), member.departs(), first, standing, check);
  }

  /** The next planned journey of somebody from a day on. */
  Optional<Departing> next(PersonId person, LocalDate today) {
    var newest = checks.newest(List.of(person), Kind.PRE_EMBARKATION);
    return nextOf(person, today).map(member -> embarkation(member, newest, today));
  }

  private Optional<Member> nextOf(PersonId person, LocalDate today) {
    return clearances.windows(journeys.planned(List.of(person))).values().stream()
        .filter(family -> !family.journey().itinerary().departure().isBefore(today))
        .min(Comparator.comparing(family -> family.journey().itinerary().departure()))
        .flatMap(family ->
            family.members().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .map(window -> new Member(family, window)));
  }

  private record Member(FamilyWindow family, PersonWindow window) {

    LocalDate departs() {
      return family.journey().itinerary().departure();
    }

    CountryCode destination() {
      return family.journey().destination();
    }
  }

  private List<Member> members(LocalDate from, LocalDate until) {
    var members = new ArrayList<Member>();
    var day = from;
    var after = Optional.<UUID>empty();
    while (true) {
      var families = clearances.soonest(day, after, READ);
      for (var family : families) {
        if (family.journey().itinerary().departure().isAfter(until)) {
          return members;
        }
        family.members().forEach(window -> members.add(new Member(family, window)));
      }
      if (families.size() < READ) {
        return members;
      }
      day = families.getLast().journey().itinerary().departure();
      after = Optional.of(families.getLast().journey().id());
    }
  }

  private static List<PersonId> persons(List<Member> members) {
    return members.stream().map(member -> member.window().person()).toList();
  }
}
