/** Hides everything of an account on a shared computer until its password, or lets another in. */
@NullMarked
package org.inzira.access.lock;

import org.jspecify.annotations.NullMarked;
