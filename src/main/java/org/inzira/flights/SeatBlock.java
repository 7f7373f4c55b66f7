package org.inzira.flights;

import org.inzira.kernel.CountryCode;

/** The seats of a flight at one moment; true as long as its row is locked. */
record SeatBlock(
    FlightId flight,
    CountryCode destination,
    int held,
    int passengers,
    int escorts,
    Flight.State state) {

  int taken() {
    return passengers + escorts;
  }

  int free() {
    return held - taken();
  }

  boolean isPlanned() {
    return state == Flight.State.PLANNED;
  }
}
