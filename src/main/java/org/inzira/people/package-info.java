/** Persons and families; the only one who knows which subject of the ledger a person is. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "database", "access", "page", "places", "registers", "ledger"})
package org.inzira.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
