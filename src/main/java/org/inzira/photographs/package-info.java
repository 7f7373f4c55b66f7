/**
 * Photographs for the chapters of a review: checked and made anew from their pixels, with
 * alternative text, credit and consent, and taken down everywhere at once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access", "page", "pictures"})
package org.inzira.photographs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
