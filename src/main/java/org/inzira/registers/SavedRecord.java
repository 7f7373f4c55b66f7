package org.inzira.registers;

import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordRef;

/** A record as it is kept, standing. */
public record SavedRecord(
    RecordRef ref, RecordKey key, int version, FieldValues values, Optional<ProjectCode> project) {

  /** The projects that the facts of this record belong to. */
  public Set<ProjectCode> projects() {
    return project.map(Set::of).orElseGet(Set::of);
  }
}
