/** Is used. */
@ApplicationModule(allowedDependencies = {})
package org.inzira.house.shed.seed;

import org.springframework.modulith.ApplicationModule;
