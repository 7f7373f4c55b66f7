/** The Year in Review: chapters, narrative with figures in it, tiles, charts, map and presence. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "places",
      "charts",
      "claims",
      "annex",
      "figures",
      "figures::snapshot",
      "ledger",
      "print",
      "photographs",
      "projects"
    })
package org.inzira.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
