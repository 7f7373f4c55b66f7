package org.inzira.intake;

/** Follows the work on a delivery; called on the thread that does it. */
public interface DeliveryListener {

  /** Listens to nothing. */
  DeliveryListener NONE = (sheet, done, total) -> {};

  /** So many rows of all rows are done; the current sheet is named. */
  void progressed(String sheet, long rowsDone, long rowsTotal);

  /** The work ended with this report, refused or not; told before anything is committed. */
  default void reported(DeliveryReport report) {}
}
