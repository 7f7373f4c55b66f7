/**
 * Health of persons on the move: assessments, vaccine doses, laboratory results, checks before
 * boarding. Not for diagnoses.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "charts",
      "page",
      "places",
      "registers",
      "ledger",
      "people",
      "clearances",
      "print"
    })
package org.inzira.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
