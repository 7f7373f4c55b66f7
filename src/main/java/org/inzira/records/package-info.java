/** The pages of all records: lists, record pages and forms of every kind that is registered. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "page",
      "places",
      "fields",
      "registers",
      "ledger"
    })
package org.inzira.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
