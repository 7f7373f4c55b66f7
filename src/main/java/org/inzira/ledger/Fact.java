package org.inzira.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.ProjectCode;

/**
 * One thing that a record says was achieved.
 *
 * @param happenedOn the day in the mission's zone; decides the year it counts in, always
 * @param subject whom it counts; empty for things, and for headcounts without identities
 * @param quantity a whole number above zero, in the unit of the measure
 */
public record Fact(
    MeasureCode measure,
    LocalDate happenedOn,
    Optional<SubjectId> subject,
    Dimensions dimensions,
    Set<ProjectCode> projects,
    long quantity) {

  public Fact {
    projects = Set.copyOf(projects);
    if (quantity <= 0) {
      throw new IllegalArgumentException("a fact has a quantity above zero");
    }
  }
}
