/** The pages of boarding: manifests, the hour at the gate, uplifts, arrivals, their documents. */
@NullMarked
package org.inzira.boarding.pages;

import org.jspecify.annotations.NullMarked;
