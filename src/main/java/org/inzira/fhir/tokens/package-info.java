/** Tokens by which programs of other health systems are known, what each may do, until when. */
@NullMarked
package org.inzira.fhir.tokens;

import org.jspecify.annotations.NullMarked;
