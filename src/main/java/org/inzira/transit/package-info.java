/**
 * Nights and roads before the flight: beds of transit centres, vehicles, travel bags and who holds
 * them, notes of travel loans. Not for seats (flights) or for who boards an aircraft (boarding).
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
      "print"
    })
package org.inzira.transit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
