/**
 * What each figure counted, version by version: the definitions that came with the software and
 * those that the mission made since, which of them is in force, and how to count by any.
 */
@NullMarked
@NamedInterface("definitions")
package org.inzira.figures.definitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
