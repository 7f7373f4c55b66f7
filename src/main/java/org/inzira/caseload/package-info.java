/**
 * All cases as a board, lists, steps for many at once, and history. Not for one case
 * (resettlement), and not for what must hold before a person travels (clearances).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "charts",
      "places",
      "registers",
      "people",
      "clearances",
      "clearances::rules",
      "resettlement"
    })
package org.inzira.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
