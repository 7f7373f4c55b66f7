package org.inzira.flights;

import java.time.LocalDate;
import java.util.Optional;
import org.inzira.kernel.CountryCode;
import org.inzira.resettlement.CaseId;

/** What takes seats away from those who have them. */
public sealed interface Happening {

  /** A flight does not leave. One that is cancelled already is asked for who still has no seat. */
  record FlightCancelled(FlightId flight) implements Happening {}

  /**
   * A country takes nobody.
   *
   * @param until the first day on which it takes people again; empty while nobody knows
   */
  record DestinationSuspended(CountryCode destination, Optional<LocalDate> until)
      implements Happening {}

  /** A case may not travel, nor may those who are bound to it. */
  record CaseHeld(CaseId of) implements Happening {}
}
