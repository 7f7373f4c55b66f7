/** Invented people: chance from a seed, families with ages by site, names, keys. */
@NullMarked
package org.inzira.invention.people;

import org.jspecify.annotations.NullMarked;
