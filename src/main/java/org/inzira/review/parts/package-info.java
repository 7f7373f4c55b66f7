/**
 * What a review is put together from: tiles, charts, the map of presence, the annex, the imprint.
 */
@NullMarked
package org.inzira.review.parts;

import org.jspecify.annotations.NullMarked;
