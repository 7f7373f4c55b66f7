/**
 * Publishes the review: checked by a second person, kept byte for byte, withdrawn but never lost.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "figures::snapshot",
      "ledger",
      "review",
      "review::documents"
    })
package org.inzira.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
