package org.inzira.health;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inzira.kernel.PersonId;

/**
 * What somebody has, as it is told to other health systems: as a physician signed it, without what
 * is confidential within health. It puts nobody on the trail: whoever tells it does.
 */
public interface KnownConditions {

  /**
   * A condition in the physician’s words.
   *
   * @param examination where it was written down
   */
  record Known(UUID examination, String text, LocalDate on) {}

  /** Those of the newest signed assessment in which any were written down. */
  List<Known> of(PersonId person);
}
