package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;

/**
 * What rules look at of a signed assessment.
 *
 * @param classes none when nothing was classified
 * @param completedOn when its last part was final, the last culture among them
 * @param decidedOn when the receiving authority decided, where a rule counts from there
 * @param xrayOn when the chest was X-rayed, where a rule counts from there
 */
public record AssessedMedical(
    CountryCode destination,
    Set<HealthClass> classes,
    LocalDate completedOn,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> xrayOn) {

  public AssessedMedical {
    classes = Set.copyOf(classes);
  }

  /** One of which only the day of completion is known. */
  public static AssessedMedical of(
      CountryCode destination, Set<HealthClass> classes, LocalDate completedOn) {
    return new AssessedMedical(
        destination, classes, completedOn, Optional.empty(), Optional.empty());
  }
}
