/** The photograph by which a client is known at the next check-in. */
@NullMarked
package org.inzira.health.portraits;

import org.jspecify.annotations.NullMarked;
