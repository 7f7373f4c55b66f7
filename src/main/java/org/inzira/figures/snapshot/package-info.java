/**
 * What the catalogue said of a year, kept as data, so that a document can be printed from it again.
 */
@NullMarked
@NamedInterface("snapshot")
package org.inzira.figures.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
