/** Documents as PDF: XHTML in, one file out that any reader and any archive takes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package org.inzira.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
