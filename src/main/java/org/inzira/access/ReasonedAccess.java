package org.inzira.access;

import java.util.Optional;
import org.inzira.kernel.RecordRef;

/**
 * Opens single records to a viewer whose role needs a stated reason for it. A grant belongs to the
 * session, is for one record and ends after thirty minutes.
 */
public interface ReasonedAccess {

  /** The reason that the current viewer stated for this record a short while ago. */
  Optional<String> reason(RecordRef record);

  /** Whether the current viewer has stated a reason for this record a short while ago. */
  default boolean granted(RecordRef record) {
    return reason(record).isPresent();
  }

  /** Grants the current viewer this record, and puts the reason on the trail first. */
  void grant(RecordRef record, String reason);
}
