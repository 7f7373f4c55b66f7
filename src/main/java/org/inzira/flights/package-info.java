/**
 * Flights with their legs and seats, and who is booked on them. Not for who boards (boarding), nor
 * for nights and roads before the flight (transit).
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
      "ledger",
      "people",
      "clearances",
      "resettlement",
      "print"
    })
package org.inzira.flights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
