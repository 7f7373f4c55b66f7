/** Which doses a person has had, and which are due, too early or too late: advice, no order. */
@NullMarked
package org.inzira.health.vaccination;

import org.jspecify.annotations.NullMarked;
