/** Inzira: the operations and results system of a migration agency's country mission. */
@NullMarked
package org.inzira;

import org.jspecify.annotations.NullMarked;
