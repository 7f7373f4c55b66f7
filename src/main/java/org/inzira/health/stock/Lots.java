package org.inzira.health.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inzira.kernel.PlaceCode;

/** Which vials may be given where. */
public interface Lots {

  /** A lot of which there is something at a place. */
  record InStock(Lot lot, long doses) {}

  /**
   * The lots of a vaccine (CVX) that may be given at a place on a day, the first to expire first:
   * in stock, neither expired nor recalled, and not held back since they stood too warm or cold.
   */
  List<InStock> usable(String vaccine, PlaceCode place, LocalDate day);

  /** The same of all vaccines at once. */
  List<InStock> usable(PlaceCode place, LocalDate day);

  /** That a lot was recalled; empty for one that was not, or is not there. */
  Optional<Lot.Recall> recalled(LotId lot);
}
