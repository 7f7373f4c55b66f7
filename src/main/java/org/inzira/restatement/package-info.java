/** What changed since an edition was published: figure by figure, by cause, adding up. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "ledger",
      "editions",
      "figures",
      "figures::definitions",
      "figures::snapshot"
    })
package org.inzira.restatement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
