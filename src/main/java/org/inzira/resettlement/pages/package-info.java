/** The pages of a case: what is known of it, and the forms by which it goes on. */
@NullMarked
package org.inzira.resettlement.pages;

import org.jspecify.annotations.NullMarked;
