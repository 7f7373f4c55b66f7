/** What the two sides of a split for protection still have together, and who gives it back. */
@NullMarked
package org.inzira.resettlement.shared;

import org.jspecify.annotations.NullMarked;
