/**
 * What an assessment asks, as data in versions: sections and tests by destination and age, the
 * questions of a section, the classes of a destination, the order of its printed form.
 */
@NullMarked
package org.inzira.health.asked;

import org.jspecify.annotations.NullMarked;
