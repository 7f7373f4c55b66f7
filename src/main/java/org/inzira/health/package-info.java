/**
 * Health of persons on the move: the clinic, examinations, laboratory, vaccination, checks before
 * boarding. Others are told until when, never why.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "access",
      "charts",
      "page",
      "places",
      "registers",
      "ledger",
      "people",
      "pictures",
      "clearances",
      "clearances::signed",
      "print"
    })
package org.inzira.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
