/**
 * The narrative's syntax, and what its words claim, computed. Knows figures only by an interface.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.inzira.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
