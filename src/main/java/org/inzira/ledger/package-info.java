/** The results ledger: facts stated by records, append-only, sealed in a chain of blocks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "page"})
package org.inzira.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
