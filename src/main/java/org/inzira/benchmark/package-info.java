/**
 * Measures the application beside named baselines, in a cluster that it throws away. Not for
 * watching a mission's own server.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "ledger",
      "figures",
      "figures::snapshot",
      "restatement",
      "clearances",
      "flights",
      "caseload",
      "health",
      "resettlement",
      "fhir",
      "fhir::bundles",
      "clearances::rules",
      "intake",
      "invention",
      "review",
      "review::documents"
    })
package org.inzira.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
