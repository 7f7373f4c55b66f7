/** Accounts, roles, the rights to each route, and the trail of who saw and did what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "page"})
package org.inzira.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
