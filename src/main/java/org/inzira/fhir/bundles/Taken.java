package org.inzira.fhir.bundles;

import java.util.List;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;

/** What became of a bundle: which entries are which records now. */
record Taken(UUID bundle, PersonId person, List<Target> targets) {

  /** What a line did. */
  enum Effect {
    ADDED,
    CHANGED,
    KNOWN;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  record Target(int entry, RecordKind kind, UUID record, Effect effect) {}
}
