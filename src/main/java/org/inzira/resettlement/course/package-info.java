/** What happened in a case, folded into where everyone is; no Spring, no SQL. */
@NullMarked
package org.inzira.resettlement.course;

import org.jspecify.annotations.NullMarked;
