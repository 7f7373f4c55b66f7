/**
 * One assessment from its opening to the decision of the receiving authority: its sections, what is
 * missing, finding and signature, amendments, fee and printed form.
 */
@NullMarked
package org.inzira.health.examination;

import org.jspecify.annotations.NullMarked;
