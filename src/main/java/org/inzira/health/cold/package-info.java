/** How cold vials are kept and how long an open one lasts, as data; what loggers write. */
@NullMarked
package org.inzira.health.cold;

import org.jspecify.annotations.NullMarked;
