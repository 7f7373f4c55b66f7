/** Before departure: who is checked when, treatment in advance, and holds of those exposed. */
@NullMarked
package org.inzira.health.departing;

import org.jspecify.annotations.NullMarked;
