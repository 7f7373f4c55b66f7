package org.inzira.health;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.registers.RecordDefinition;

/**
 * A check before boarding or a medical hold of these persons was recorded, changed or voided.
 * Published inside the transaction of the change.
 */
public record FitnessMoved(Set<UUID> persons) {

  public FitnessMoved {
    persons = Set.copyOf(persons);
  }

  static FitnessMoved of(List<RecordDefinition.Difference> differences) {
    return new FitnessMoved(
        differences.stream()
            .flatMap(difference -> difference.references("person"))
            .collect(Collectors.toSet()));
  }
}
