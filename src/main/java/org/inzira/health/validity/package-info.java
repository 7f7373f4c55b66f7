/** Until when a medical holds, by rules that look at what was found, and why; for health alone. */
@NullMarked
package org.inzira.health.validity;

import org.jspecify.annotations.NullMarked;
