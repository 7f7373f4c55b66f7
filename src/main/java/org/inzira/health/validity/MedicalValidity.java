package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;

/**
 * What the rules say that look at findings. It only reads, and answers for the rules in force on a
 * day; of what it says only a day may leave health.
 */
public interface MedicalValidity {

  /**
   * Until when a medical holds. Empty where no rule knows: then the day is what the receiving
   * authority’s paper says.
   */
  Optional<Validity> until(AssessedMedical medical, LocalDate day);

  /** The same, of a medical of which only the day of completion is known. */
  default Optional<Validity> until(
      CountryCode destination, Set<HealthClass> classes, LocalDate completedOn, LocalDate day) {
    return until(AssessedMedical.of(destination, classes, completedOn), day);
  }

  /**
   * On which days before a departure somebody must be screened once more; empty for whom no rule
   * asks it.
   */
  Optional<Screening> screening(
      CountryCode destination, Set<HealthClass> classes, LocalDate departure, LocalDate day);

  /** Until when somebody who was exposed is held, the last day included. */
  Validity quarantine(LocalDate lastExposure, LocalDate day);

  /** A screening before departure: not before the first day, and before departure. */
  record Screening(LocalDate first, String ruleId, int version, boolean illustrative) {}
}
