/**
 * What must hold before a person may travel, from when until when, by which rule; planned journeys.
 * Not for what health found, and not for cases.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "database", "access", "page", "charts", "places", "registers"})
package org.inzira.clearances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
