/** The rules as they are kept: shipped, put in force by this mission, signed by its officer. */
@NullMarked
@NamedInterface("rules")
package org.inzira.clearances.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
