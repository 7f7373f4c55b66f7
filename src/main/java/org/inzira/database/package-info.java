/** The one database: its launcher, roles and migrations, and the one transaction. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.inzira.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
