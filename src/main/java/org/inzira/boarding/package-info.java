/**
 * Who boards: manifests with the gate before them, the hour at the airport, departures confirmed
 * from who is on board, arrivals confirmed by the receiver. Not for seats (flights), nights and
 * roads before the flight (transit), or what makes a case ready (resettlement).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "places",
      "registers",
      "people",
      "clearances",
      "resettlement",
      "flights",
      "movement",
      "print"
    })
package org.inzira.boarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
