/** The pages of clearances: rules with their signatures, journeys with their windows. */
@NullMarked
package org.inzira.clearances.pages;

import org.jspecify.annotations.NullMarked;
