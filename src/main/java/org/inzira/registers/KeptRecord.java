package org.inzira.registers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;

/**
 * A record as it is kept, standing or voided.
 *
 * @param savedBy the account that wrote this version
 */
public record KeptRecord(
    UUID id,
    RecordKey key,
    int version,
    FieldValues values,
    Optional<ProjectCode> project,
    Optional<Voiding> voiding,
    Instant savedAt,
    String savedBy) {

  /** When, by whom and why a record was voided. */
  public record Voiding(Instant at, String by, String reason) {}

  /** Whether it counts. */
  public boolean isStanding() {
    return voiding.isEmpty();
  }

  SavedRecord saved(RecordKind kind) {
    return new SavedRecord(new RecordRef(kind, id), key, version, values, project);
  }

  boolean says(FieldValues otherValues, Optional<ProjectCode> otherProject) {
    return values.equals(otherValues) && project.equals(otherProject);
  }
}
