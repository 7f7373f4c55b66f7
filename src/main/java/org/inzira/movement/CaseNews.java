package org.inzira.movement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RefusedException;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the cases of persons what their departures and arrivals say. Only members that are not
 * there yet are told of, so that a corrected record tells nothing twice; what does not fit refuses
 * the record.
 */
@Component
class CaseNews {

  private final ObjectProvider<Cases> cases;
  private final ZoneId zone;

  CaseNews(ObjectProvider<Cases> cases, ZoneId zone) {
    this.cases = cases;
    this.zone = zone;
  }

  private record Group(CaseId of, LocalDate on) {}

  /** These have left. */
  void departed(List<SavedRecord> departures) {
    tell(
        departures,
        record -> Departure.happenedOn(record.values(), zone),
        Cases::openCases,
        stage -> stage.compareTo(Stage.DEPARTED) < 0,
        group -> persons -> new MovementNews.Departed(group.of(), persons, group.on()));
  }

  /** The departures of these were voided: they are here. */
  void returned(List<SavedRecord> departures) {
    tell(
        departures,
        record -> Departure.happenedOn(record.values(), zone),
        CaseNews::isOnTheWay,
        group ->
            persons -> new MovementNews.Returned(group.of(), persons, group.on(), Reason.OTHER));
  }

  /** These have arrived, and the receiver said so. */
  void arrived(List<SavedRecord> arrivals) {
    tell(
        arrivals,
        record -> Arrival.arrivedOn(record.values(), zone),
        CaseNews::isOnTheWay,
        group -> persons -> new MovementNews.Arrived(group.of(), persons, group.on()));
    tell(
        arrivals,
        record ->
            record.values().day("confirmed_on").or(() -> Arrival.arrivedOn(record.values(), zone)),
        stage -> stage == Stage.ARRIVED,
        group -> persons -> new MovementNews.ArrivalConfirmed(group.of(), persons, group.on()));
  }

  /** The arrivals of these were voided: they have left, and no more is known. */
  void arrivalsVoided(List<SavedRecord> arrivals) {
    tell(
        arrivals,
        record -> Arrival.arrivedOn(record.values(), zone),
        stage -> stage == Stage.ARRIVED || stage == Stage.ARRIVAL_CONFIRMED,
        group -> persons -> new MovementNews.ArrivalVoided(group.of(), persons, group.on()));
  }

  private void tell(
      List<SavedRecord> records,
      Function<SavedRecord, Optional<LocalDate>> day,
      Predicate<Stage> concerned,
      Function<Group, Function<Set<PersonId>, MovementNews>> news) {
    tell(records, day, Cases::departedCases, concerned, news);
  }

  private static boolean isOnTheWay(Stage stage) {
    return stage == Stage.DEPARTED
        || stage == Stage.ARRIVAL_NOT_RECORDED
        || stage == Stage.CONNECTION_MISSED;
  }

  private void tell(
      List<SavedRecord> records,
      Function<SavedRecord, Optional<LocalDate>> day,
      BiFunction<Cases, Set<PersonId>, Map<PersonId, CaseId>> belonging,
      Predicate<Stage> concerned,
      Function<Group, Function<Set<PersonId>, MovementNews>> news) {
    var known = cases.getIfAvailable();
    if (known == null) {
      return;
    }
    var days = new HashMap<PersonId, LocalDate>();
    records.forEach(record ->
        record
            .values()
            .reference("person")
            .ifPresent(person -> days.put(new PersonId(person), day.apply(record).orElseThrow())));
    groups(known, belonging.apply(known, days.keySet()), days, concerned)
        .forEach((group, persons) -> {
          var told = known.told(news.apply(group).apply(persons));
          if (told instanceof Outcome.Refused<CaseId>(var refusals)) {
            throw new RefusedException(refusals);
          }
        });
  }

  /** Those of each case that have moved on one day. */
  private static Map<Group, Set<PersonId>> groups(
      Cases cases,
      Map<PersonId, CaseId> belonging,
      Map<PersonId, LocalDate> days,
      Predicate<Stage> concerned) {
    var files = cases.find(Set.copyOf(belonging.values()));
    var groups = new HashMap<Group, Set<PersonId>>();
    belonging.forEach((person, id) -> {
      var stage =
          Optional.ofNullable(files.get(id)).stream()
              .flatMap(file -> file.members().stream())
              .filter(member -> member.person().equals(person))
              .map(CaseFile.Member::stage)
              .findFirst();
      var on = days.get(person);
      if (on != null && stage.filter(concerned).isPresent()) {
        groups.computeIfAbsent(new Group(id, on), any -> new HashSet<>()).add(person);
      }
    });
    return groups;
  }
}
