/**
 * Movements of persons: departures, each once its uplift is confirmed, and arrivals, each once the
 * receiver confirmed it. Not for cases, clearances or who boards.
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
      "resettlement"
    })
package org.inzira.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
