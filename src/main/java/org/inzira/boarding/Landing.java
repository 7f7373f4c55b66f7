package org.inzira.boarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.Reason;

/** What the receiver or the hub says of somebody who left. */
public sealed interface Landing {

  /** Of whom. */
  PersonId person();

  /** At the port of entry, at that moment. */
  record Arrived(PersonId person, Instant at) implements Landing {}

  /** Waits at a hub for another flight. */
  record Missed(PersonId person, LocalDate on) implements Landing {}

  /** Was offloaded on the way and flown back: never left, as far as is counted. */
  record Returned(PersonId person, LocalDate on, Reason reason, String note) implements Landing {}

  /**
   * Who confirms.
   *
   * @param port the airport, or empty
   * @param by the receiver
   * @param on when the receiver confirmed it
   */
  record Confirmation(String port, String by, Optional<LocalDate> on) {}
}
