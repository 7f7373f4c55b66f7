/** Keeps records of any kind: checks, references, versions, voiding, and the facts they state. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access", "fields", "ledger"})
package org.inzira.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
