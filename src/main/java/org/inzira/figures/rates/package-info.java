/** How much one figure is of another: a rate with its operands, and how far chance may reach. */
@NullMarked
package org.inzira.figures.rates;

import org.jspecify.annotations.NullMarked;
