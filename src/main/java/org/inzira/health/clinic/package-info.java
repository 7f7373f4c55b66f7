/** A day at the clinic: who is expected, who came, who waits for which station, and who left. */
@NullMarked
package org.inzira.health.clinic;

import org.jspecify.annotations.NullMarked;
