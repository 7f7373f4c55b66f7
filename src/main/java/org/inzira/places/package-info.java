/** The gazetteer of the mission: where things happen, by code, and names matched with tolerance. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "page"})
package org.inzira.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
