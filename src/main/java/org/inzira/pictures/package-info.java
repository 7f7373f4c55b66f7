/**
 * Makes pictures anew from the pixels of a file that somebody sent, within limits, and keeps
 * nothing else of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.inzira.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
