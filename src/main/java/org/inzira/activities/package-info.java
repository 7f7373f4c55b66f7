/**
 * What any programme does for many: sessions, distributions, facilities, works. Not for what is
 * done for one person.
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
package org.inzira.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
