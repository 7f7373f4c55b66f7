/**
 * Movements of persons: departures, each once its uplift is confirmed. Not for cases or clearances.
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
      "people"
    })
package org.inzira.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
