/** The look of the printed review: how charts share a page, artwork, pictures. */
@NullMarked
package org.inzira.review.print;

import org.jspecify.annotations.NullMarked;
