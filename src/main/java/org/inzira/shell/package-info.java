/** The command line that collects every module's commands, and the start of the server. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access", "page"})
package org.inzira.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
