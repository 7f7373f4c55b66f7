/**
 * Labour mobility: experts of the diaspora, hosts, placements, mapping studies, innovators and
 * grants. Trainings are sessions of activities.
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
package org.inzira.mobility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
