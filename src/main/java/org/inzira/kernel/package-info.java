/** The words and interfaces that every module shares; no Spring, no SQL, no page. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.inzira.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
