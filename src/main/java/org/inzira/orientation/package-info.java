/**
 * Pre-departure orientation: courses, who is invited, who was there on which day, certificates. Not
 * for counting, which is by sessions and their attendance (activities).
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
      "people",
      "resettlement",
      "print"
    })
package org.inzira.orientation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
