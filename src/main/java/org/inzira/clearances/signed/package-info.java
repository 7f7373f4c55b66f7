/** Rules in versions, whatever they rule: put in force by a mission and signed by its officer. */
@NullMarked
@NamedInterface("signed")
package org.inzira.clearances.signed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
