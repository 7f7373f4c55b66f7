/**
 * Which tests are asked, from the specimen to a result that is final: the bench, not the diagnosis.
 */
@NullMarked
package org.inzira.health.laboratory;

import org.jspecify.annotations.NullMarked;
