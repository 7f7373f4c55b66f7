/** The frame of every page and its parts: lists, records, forms, errors, navigation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.inzira.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
