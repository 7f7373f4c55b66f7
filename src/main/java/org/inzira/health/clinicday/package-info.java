/** The pages of a day at the clinic, from the appointment to the way home, and its paper. */
@NullMarked
package org.inzira.health.clinicday;

import org.jspecify.annotations.NullMarked;
