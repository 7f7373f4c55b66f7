/** Charts and maps as SVG text: one string for page and print, each mark a labelled link. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.inzira.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
