package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.Journey;
import org.inzira.clearances.TravelPlans;
import org.inzira.clearances.TravelPlans.Ending;
import org.inzira.clearances.TravelPlans.TravelPlan;
import org.inzira.clearances.WindowsMoved;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RefusedException;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.CasesMoved;
import org.inzira.resettlement.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows from any change of cases, inside its transaction: their journeys are planned anew,
 * and who keeps lists is told.
 */
@Component
class CaseChanges {

  /** How long after acceptance a case is planned to travel until it has seats. */
  private static final int PLANNED_DAYS = 90;

  /** A planning day that has passed is put off by so much. */
  private static final int PUT_OFF_DAYS = 30;

  private final CaseReading reading;
  private final NewsRows rows;
  private final TravelPlans plans;
  private final ApplicationEventPublisher events;

  CaseChanges(
      CaseReading reading, NewsRows rows, TravelPlans plans, ApplicationEventPublisher events) {
    this.reading = reading;
    this.rows = rows;
    this.plans = plans;
    this.events = events;
  }

  void moved(Collection<UUID> cases) {
    if (cases.isEmpty()) {
      return;
    }
    moved(cases, reading.kept(cases));
  }

  /** The same of cases that are read already, as they are now. */
  void moved(Collection<UUID> cases, Map<UUID, KeptCase> kept) {
    var seen = reading.seen(kept);
    seen.values().forEach(this::plan);
    var gone = new HashSet<>(cases);
    gone.removeAll(seen.keySet());
    if (!gone.isEmpty()) {
      rows.goingOn(gone).forEach(journey -> end(journey, Ending.GIVEN_UP));
    }
    tell(cases);
  }

  @EventListener
  void windowsMoved(WindowsMoved moved) {
    var cases = rows.keeping(moved.journeys());
    if (!cases.isEmpty()) {
      tell(cases);
    }
  }

  private void tell(Collection<UUID> cases) {
    events.publishEvent(
        new CasesMoved(cases.stream().map(CaseId::new).collect(Collectors.toSet())));
  }

  private void plan(CaseReading.Seen seen) {
    var kept = seen.kept();
    var travellers = travellers(kept);
    if (travellers.isEmpty()) {
      rows.goingOn(Set.of(kept.row().id())).forEach(journey -> end(journey, ending(kept)));
      return;
    }
    var seats = kept.seats().filter(_ -> isSeated(kept.course().stage()));
    var day = seats.map(KeptCase.Seats::departsOn).orElseGet(() -> planningDay(seen));
    var later = seats.map(KeptCase.Seats::arrivalDaysLater).orElse(1);
    var row = kept.row();
    var plan = new TravelPlan(row.key(), row.destination(), day, later, travellers);
    var journey = orRefuse(plans.plan(plan));
    if (row.journeyEnded() || !row.journey().equals(Optional.of(journey))) {
      rows.keepJourney(row.id(), journey, false);
    }
  }

  /** Those who are accepted and have not left; the others are not planned for. */
  private static List<Journey.Traveller> travellers(KeptCase kept) {
    return kept.waiting().stream()
        .filter(person -> isAccepted(kept, person))
        .map(person -> new Journey.Traveller(person, kept.isHeld(person)))
        .toList();
  }

  private static boolean isAccepted(KeptCase kept, PersonId person) {
    return kept.standing(person).stage().compareTo(Stage.ACCEPTED) >= 0;
  }

  private static boolean isSeated(Stage stage) {
    return stage.compareTo(Stage.BOOKED) >= 0;
  }

  private static Ending ending(KeptCase kept) {
    boolean left =
        kept.course().members().values().stream()
            .anyMatch(
                one -> one.stage() != Stage.ENDED && one.stage().compareTo(Stage.DEPARTED) >= 0);
    return left ? Ending.DEPARTED : Ending.GIVEN_UP;
  }

  /** The day that stands while it is to come; else some time after acceptance. */
  private LocalDate planningDay(CaseReading.Seen seen) {
    var today = reading.today();
    var standing =
        seen.window()
            .map(window -> window.journey().itinerary().departure())
            .filter(day -> !day.isBefore(today));
    return standing.orElseGet(() -> {
      var soonest = today.plusDays(PUT_OFF_DAYS);
      var planned = acceptedOn(seen.kept()).orElse(today).plusDays(PLANNED_DAYS);
      return planned.isBefore(soonest) ? soonest : planned;
    });
  }

  private static Optional<LocalDate> acceptedOn(KeptCase kept) {
    return kept.course().passages().stream()
        .filter(passage -> passage.stage() == Stage.ACCEPTED)
        .findFirst()
        .flatMap(Passage::on);
  }

  private void end(NewsRows.Kept journey, Ending ending) {
    var _ = orRefuse(plans.end(new RecordKey(journey.key()), ending));
    rows.keepJourney(journey.id(), journey.journey(), true);
  }

  private static UUID orRefuse(Outcome<UUID> outcome) {
    return switch (outcome) {
      case Outcome.Done<UUID>(var journey) -> journey;
      case Outcome.Refused<UUID>(var refusals) -> throw new RefusedException(refusals);
    };
  }
}
