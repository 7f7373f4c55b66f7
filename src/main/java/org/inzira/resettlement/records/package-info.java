/** The records of cases, what is checked before they are written, and how they are read in sets. */
@NullMarked
package org.inzira.resettlement.records;

import org.jspecify.annotations.NullMarked;
