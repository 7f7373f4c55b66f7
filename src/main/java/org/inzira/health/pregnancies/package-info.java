/** What was answered of a pregnancy at another station, shown where it is asked again. */
@NullMarked
package org.inzira.health.pregnancies;

import org.jspecify.annotations.NullMarked;
