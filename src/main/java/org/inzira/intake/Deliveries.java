package org.inzira.intake;

import org.inzira.kernel.Outcome;

/**
 * Takes deliveries in. Everything is read and checked; any refusal refuses the whole delivery, and
 * all refusals are told with sheet, row, column and remedy.
 */
public interface Deliveries {

  /** Does all the work of bringing the delivery in, and takes it back: what would come of it. */
  Outcome<DeliveryReport> check(Delivery delivery, DeliveryListener listener);

  /** Brings the delivery in, in one transaction. */
  Outcome<DeliveryReport> bring(Delivery delivery, DeliveryListener listener);
}
