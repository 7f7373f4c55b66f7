/**
 * The pages of the laboratory: what is to do, one person, one test, many negatives at once, labels.
 */
@NullMarked
package org.inzira.health.bench;

import org.jspecify.annotations.NullMarked;
