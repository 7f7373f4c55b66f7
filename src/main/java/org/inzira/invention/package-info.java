/**
 * Invents a mission: two years of people and work from a fixed seed, with the targets they meet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.inzira.invention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
