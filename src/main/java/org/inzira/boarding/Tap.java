package org.inzira.boarding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.FlightId;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.Reason;

/**
 * One touch of a phone at the gate, or one line of a printed list.
 *
 * @param id made where it was tapped, so that it is taken once however often it is sent
 * @param seen the number of the newest tap of this person that the officer knew of; 0 for none
 * @param times when it happened, by whose clock
 */
public record Tap(
    UUID id,
    FlightId flight,
    PersonId person,
    Presence presence,
    Optional<Reason> reason,
    long seen,
    Times times) {

  /**
   * When a tap was made; all are absent where a page without script sent it at once.
   *
   * @param device by the phone’s clock, which may be wrong
   * @param sent by the same clock, when it was sent
   * @param listed as a printed list says
   */
  public record Times(Optional<Instant> device, Optional<Instant> sent, Optional<Instant> listed) {

    /** Sent as it was made. */
    public static final Times NOW = new Times(Optional.empty(), Optional.empty(), Optional.empty());

    /** By a phone. */
    public static Times of(Instant device, Instant sent) {
      return new Times(Optional.of(device), Optional.of(sent), Optional.empty());
    }

    /** By a printed list. */
    public static Times listed(Instant at) {
      return new Times(Optional.empty(), Optional.empty(), Optional.of(at));
    }

    /**
     * When it happened, as well as can be told: the phone’s time put right by how far its clock was
     * off when it sent.
     */
    Instant happened(Instant recorded) {
      if (listed.isPresent()) {
        return listed.get();
      }
      return device
          .flatMap(at -> sent.map(then -> recorded.minus(java.time.Duration.between(at, then))))
          .filter(at -> !at.isAfter(recorded))
          .orElse(recorded);
    }
  }

  /** Whether both say the same; when it was sent is no part of it. */
  boolean says(Tap other) {
    return id.equals(other.id)
        && flight.equals(other.flight)
        && person.equals(other.person)
        && presence == other.presence
        && reason.equals(other.reason)
        && seen == other.seen
        && times.device().equals(other.times.device())
        && times.listed().equals(other.times.listed());
  }
}
