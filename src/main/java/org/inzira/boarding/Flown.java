package org.inzira.boarding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.FlightId;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;

/**
 * That a person left on a flight.
 *
 * @param departure the record of it
 * @param waitsSince the day on which the person missed a connection, if they did
 * @param cameBack why and when the person was flown back, if they were
 */
public record Flown(
    FlightId flight,
    CaseId of,
    PersonId person,
    UUID departure,
    Optional<LocalDate> waitsSince,
    Optional<Return> cameBack) {

  /** That a person was flown back. */
  public record Return(Reason reason, String note, LocalDate on) {}
}
