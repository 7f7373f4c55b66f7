/** The pages of examinations: the list, a person's, one with its sections, signature and papers. */
@NullMarked
package org.inzira.health.examining;

import org.jspecify.annotations.NullMarked;
