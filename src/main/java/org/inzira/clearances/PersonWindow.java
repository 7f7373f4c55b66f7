package org.inzira.clearances;

import java.util.List;
import org.inzira.kernel.PersonId;

/**
 * When one person may travel.
 *
 * @param window by all rules, those not yet signed included
 * @param firm by signed rules alone
 */
public record PersonWindow(
    PersonId person, boolean held, List<Bar> bars, Window window, Window firm) {

  public PersonWindow {
    bars = List.copyOf(bars);
  }
}
