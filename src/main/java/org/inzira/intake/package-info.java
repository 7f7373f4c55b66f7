/** Takes in workbooks and CSV files: reads, checks all, hands records to who keeps them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access", "page"})
package org.inzira.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
