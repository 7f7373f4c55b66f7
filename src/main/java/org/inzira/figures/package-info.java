/** The catalogue of key figures, their kept values, breakdowns and the way down to entries. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "places",
      "charts",
      "ledger",
      "projects"
    })
package org.inzira.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
