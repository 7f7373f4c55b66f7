package org.inzira.health.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.inzira.clearances.Rule.Version;
import org.inzira.health.validity.StatedMedicals.How;
import org.inzira.health.validity.Telling.Cause;

/**
 * What the rules made of a statement once.
 *
 * @param ruled the rule and its day, if one knows
 * @param needed the rule of a gap and its day, if there is one
 * @param handUntil the day that was stated by hand then
 * @param until what others are told since
 * @param neededUntil what others are told since
 */
record Evaluated(
    Cause cause,
    Optional<Ruled> ruled,
    Optional<Ruled> needed,
    How how,
    Optional<LocalDate> handUntil,
    Optional<LocalDate> until,
    Optional<LocalDate> neededUntil,
    String by,
    Instant at) {

  /** A day by a version of a rule. */
  record Ruled(Version version, LocalDate day) {}

  /** Whether it came to the same, whyever and whenever it was looked at. */
  boolean isSameAs(Evaluated other) {
    return ruled.equals(other.ruled)
        && needed.equals(other.needed)
        && how == other.how
        && handUntil.equals(other.handUntil)
        && until.equals(other.until)
        && neededUntil.equals(other.neededUntil);
  }
}
