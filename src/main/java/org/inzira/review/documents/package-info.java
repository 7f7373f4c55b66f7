/** The documents that a review is printed as: for whom, as what, and who makes them. */
@NullMarked
@NamedInterface("documents")
package org.inzira.review.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
