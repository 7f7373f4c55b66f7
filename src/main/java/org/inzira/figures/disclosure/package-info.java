/** What of a figure may be shown to whom, and which numbers of people would tell of a few. */
@NullMarked
package org.inzira.figures.disclosure;

import org.jspecify.annotations.NullMarked;
