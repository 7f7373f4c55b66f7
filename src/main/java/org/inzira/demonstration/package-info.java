/** Serves the invented mission: writes its workbooks, brings them in, says that it is invented. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "intake",
      "figures",
      "invention",
      "photographs",
      "resettlement",
      "flights",
      "movement"
    })
package org.inzira.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
