/** What those pay who pay for themselves: receipts without gaps, or a waiver with its reason. */
@NullMarked
package org.inzira.health.fees;

import org.jspecify.annotations.NullMarked;
