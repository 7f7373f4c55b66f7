package org.inzira.resettlement;

import java.time.LocalDate;
import java.util.Set;
import org.inzira.kernel.PersonId;

/**
 * What movement tells a case. Days are days of the mission's calendar. News that does not fit the
 * stage of those it names is refused, and nothing is kept.
 */
public sealed interface MovementNews {

  /** The case that is told. */
  CaseId of();

  /** Whom it is about, members of the case. */
  Set<PersonId> persons();

  /** The day on which it happened. */
  LocalDate on();

  /**
   * They have seats: the journey is planned for that day.
   *
   * @param flight the number by which the flight is spoken of
   */
  record Booked(
      CaseId of,
      Set<PersonId> persons,
      LocalDate on,
      String flight,
      LocalDate departsOn,
      int arrivalDaysLater)
      implements MovementNews {}

  /** They have their seats no more. */
  record Unbooked(CaseId of, Set<PersonId> persons, LocalDate on, Reason reason)
      implements MovementNews {}

  /** They sleep at a transit centre before the flight. */
  record EnteredTransit(CaseId of, Set<PersonId> persons, LocalDate on) implements MovementNews {}

  /** They are on board; departed only once the uplift is confirmed. */
  record Boarded(CaseId of, Set<PersonId> persons, LocalDate on) implements MovementNews {}

  /** They did not come, or were not let on board. */
  record LeftBehind(CaseId of, Set<PersonId> persons, LocalDate on, Reason reason)
      implements MovementNews {}

  /** The uplift is confirmed. */
  record Departed(CaseId of, Set<PersonId> persons, LocalDate on) implements MovementNews {}

  /** They left before there were cases: nobody waits for a word of their arrival. */
  record LeftBefore(CaseId of, Set<PersonId> persons, LocalDate on) implements MovementNews {}

  /** They were offloaded on the way and flown back; the departure was voided. */
  record Returned(CaseId of, Set<PersonId> persons, LocalDate on, Reason reason)
      implements MovementNews {}

  /** They wait at a hub for another flight. */
  record ConnectionMissed(CaseId of, Set<PersonId> persons, LocalDate on) implements MovementNews {}

  /** They reached the port of entry. */
  record Arrived(CaseId of, Set<PersonId> persons, LocalDate on) implements MovementNews {}

  /** The receiver confirmed it. */
  record ArrivalConfirmed(CaseId of, Set<PersonId> persons, LocalDate on) implements MovementNews {}

  /**
   * Their arrival was recorded wrongly: all that was told of it before is as if it had never been
   * told, on whatever day it was said to be.
   */
  record ArrivalVoided(CaseId of, Set<PersonId> persons, LocalDate on) implements MovementNews {}
}
