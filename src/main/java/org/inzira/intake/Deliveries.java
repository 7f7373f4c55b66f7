package org.inzira.intake;

import java.nio.file.Path;
import java.util.Locale;
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

  /**
   * Brings in, in one transaction, the rows of which nothing is refused and which lean on no row
   * that is, and gives the others back as a workbook: sheets and columns of the template, and a
   * column that says why. What is wrong with more than a row (a file, a sheet, a heading) refuses
   * the whole delivery. The report tells the refusals of the rows that went back; without any, no
   * workbook is written.
   *
   * @param returned where the workbook shall lie; it must not be there yet
   */
  Outcome<DeliveryReport> bringValid(
      Delivery delivery, DeliveryListener listener, Path returned, Locale language);
}
