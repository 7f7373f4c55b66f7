/**
 * What partners count of the same work, and the bridge from our figure to theirs: parts attributed
 * with reason and records, and what is left unexplained.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "charts",
      "ledger",
      "registers",
      "figures"
    })
package org.inzira.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
