package org.inzira.health.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.laboratory.LaboratoryStanding.Acknowledged;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;

/**
 * A result as it was read for one step of one specimen.
 *
 * @param result the record that holds it
 * @param toldOn the day on which the laboratory told it
 * @param state what became of it
 * @param confirmed the second look
 * @param critical whether it calls the physician
 * @param answered who answered that call
 */
public record Reading(
    UUID id,
    UUID order,
    UUID specimen,
    String step,
    UUID result,
    LocalDate toldOn,
    Optional<String> answer,
    String value,
    Finding finding,
    State state,
    boolean secondLook,
    Optional<Acknowledged> confirmed,
    boolean critical,
    Optional<Acknowledged> answered,
    String enteredBy,
    Instant enteredAt,
    Optional<Withdrawal> withdrawal) {

  /** What became of a reading. */
  public enum State {
    /** It counts. */
    STANDING,
    /** Its record says something else by now, and has to be looked at again. */
    CHANGED,
    /** It was withdrawn, or its record voided. */
    GONE
  }

  /** Why it does not count any more. */
  public record Withdrawal(Acknowledged by, String reason) {}

  public boolean isThere() {
    return state != State.GONE;
  }

  /** Whether nobody has to look at it again. */
  public boolean isSettled() {
    return state == State.STANDING && (!secondLook || confirmed.isPresent());
  }
}
