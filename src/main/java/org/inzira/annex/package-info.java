/** The figures of a year as a workbook: numbers to reckon with, and a checksum to know it by. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "page",
      "figures",
      "figures :: snapshot",
      "projects"
    })
package org.inzira.annex;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
