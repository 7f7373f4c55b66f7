/** The records of clearances: planned journeys, who is on them, papers; and the plans of others. */
@NullMarked
package org.inzira.clearances.plans;

import org.jspecify.annotations.NullMarked;
