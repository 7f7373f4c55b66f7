/** Specialists who are asked within an assessment: each referral with its question and answer. */
@NullMarked
package org.inzira.health.referrals;

import org.jspecify.annotations.NullMarked;
