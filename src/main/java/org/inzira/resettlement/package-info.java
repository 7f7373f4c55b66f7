/**
 * Resettlement cases, from referral to confirmed arrival: members, steps, decisions of others,
 * holds, splits, consent. Not for flights (flights), for lists of many cases (caseload), or for
 * what health found.
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
      "print"
    })
package org.inzira.resettlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
