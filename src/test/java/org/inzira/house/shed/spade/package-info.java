/** May use nothing, and uses the seed. */
@ApplicationModule(allowedDependencies = {})
package org.inzira.house.shed.spade;

import org.springframework.modulith.ApplicationModule;
