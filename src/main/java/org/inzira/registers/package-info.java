/**
 * Keeps records of any kind: checks, versions, voiding, list, record and form pages, facts stated.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "database", "access", "page", "places", "ledger"})
package org.inzira.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
