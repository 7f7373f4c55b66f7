/**
 * Bundles that other health systems send: read, put to the right person, kept whole or not at all.
 */
@NullMarked
@NamedInterface("bundles")
package org.inzira.fhir.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
