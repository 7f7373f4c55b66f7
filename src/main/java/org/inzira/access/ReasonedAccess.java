package org.inzira.access;

import org.inzira.kernel.RecordRef;

/**
 * Opens single records to a viewer whose role needs a stated reason for it. A grant belongs to the
 * session, is for one record and ends after thirty minutes.
 */
public interface ReasonedAccess {

  /** Whether the current viewer has stated a reason for this record a short while ago. */
  boolean granted(RecordRef record);

  /** Grants the current viewer this record, and puts the reason on the trail first. */
  void grant(RecordRef record, String reason);
}
