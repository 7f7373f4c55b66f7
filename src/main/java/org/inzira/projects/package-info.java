/**
 * Donors, partners, projects, offices and field presence as records, and the mission's imprint. Not
 * for budgets or targets yet.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "database", "access", "page", "places", "registers"})
package org.inzira.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
