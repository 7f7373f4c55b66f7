package org.inzira.clearances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What else falls when one thing is moved.
 *
 * @param departure the day to which the departure moves, which is the planned one if nothing must
 *     move
 * @param lapses which clearances of whom held on the day planned before and no longer do then
 * @param next the next day on which all may depart, and what it takes; empty while one is held, or
 *     when something ends for good
 */
public record Domino(
    FamilyWindow before,
    FamilyWindow after,
    LocalDate departure,
    List<Bar> lapses,
    Optional<Remedy> next) {

  public Domino {
    lapses = List.copyOf(lapses);
  }

  static Domino of(
      Evaluation evaluation,
      Journey journey,
      Collection<? extends Clearance> clearances,
      Change change) {
    var before = evaluation.of(journey, clearances);
    var changed = change.applied(clearances);
    var departure = departure(evaluation.of(journey, changed), change);
    var after = evaluation.of(journey.with(journey.itinerary().departing(departure)), changed);
    var planned = journey.itinerary().departure();
    var stood = before.counting().filter(bar -> !bar.lapsesBefore(planned)).toList();
    var lapses =
        after
            .counting()
            .filter(bar -> bar.lapsesBefore(departure))
            .filter(bar -> stood.stream().anyMatch(bar::isSameAs))
            .toList();
    return new Domino(before, after, departure, lapses, Remedy.from(departure, after));
  }

  /** Nobody departs before everything that has to come has come. */
  private static LocalDate departure(FamilyWindow changed, Change change) {
    var planned = changed.journey().itinerary().departure();
    if (change instanceof Change.Slipped(int days)) {
      return planned.plusDays(days);
    }
    return changed
        .counting()
        .map(bar -> bar.window().first())
        .reduce(planned, (one, other) -> one.isAfter(other) ? one : other);
  }
}
