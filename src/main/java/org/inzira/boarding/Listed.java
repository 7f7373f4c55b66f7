package org.inzira.boarding;

import java.util.Locale;
import java.util.Optional;
import org.inzira.flights.FlightId;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;

/** That a person stands, or stood, on the manifest of a flight. */
record Listed(FlightId flight, CaseId of, PersonId person, Optional<Ending> ended) {

  /** Why a person stands there no more. */
  enum Ending {
    TAKEN_OFF,
    UNBOOKED,
    DEPARTED,
    LEFT_BEHIND;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
