/** Vials by lot, counted and kept cold: stock, recalls and the temperatures of refrigerators. */
@NullMarked
package org.inzira.health.stock;

import org.jspecify.annotations.NullMarked;
