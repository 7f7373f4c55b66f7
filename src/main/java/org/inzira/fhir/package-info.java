/**
 * The door for other health systems, by FHIR R4: reads patients, doses and results, gives
 * summaries, takes bundles in. It alone knows HAPI.
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
      "health"
    })
package org.inzira.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
