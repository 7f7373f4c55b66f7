package org.inzira.registers;

import java.util.Optional;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Reason;

/** What a row makes of the record that is kept under its key. */
record Change(Row row, Step step, Optional<KeptRecord> before, KeptRecord after) {

  enum Step {
    ADD,
    EDIT,
    RESTORE,
    VOID,
    NOTHING
  }

  Draft draft() {
    return new Draft(after.id(), after.key(), row.location(), after.values());
  }

  Revision.Action action() {
    return switch (step) {
      case ADD, EDIT, NOTHING -> Revision.Action.SAVED;
      case RESTORE -> Revision.Action.RESTORED;
      case VOID -> Revision.Action.VOIDED;
    };
  }

  RecordDefinition.Difference difference(RecordKind kind) {
    return new RecordDefinition.Difference(
        before.filter(KeptRecord::isStanding).map(record -> record.saved(kind)),
        Optional.of(after).filter(KeptRecord::isStanding).map(record -> record.saved(kind)));
  }

  Cause cause(RecordKind kind) {
    return new Cause(row.location(), row.key(), row.reason(), after.saved(kind));
  }

  /** Why the facts of a record are stated: which row changed it, or what it refers to. */
  record Cause(Location location, RecordKey key, Reason reason, SavedRecord record) {

    Cause of(SavedRecord dependant) {
      return new Cause(location, key, reason, dependant);
    }
  }
}
