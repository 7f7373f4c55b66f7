/**
 * What each figure counted, version by version: the definitions that came with the software and
 * those that the mission made since, and which of them is in force.
 */
@NullMarked
package org.inzira.figures.definitions;

import org.jspecify.annotations.NullMarked;
