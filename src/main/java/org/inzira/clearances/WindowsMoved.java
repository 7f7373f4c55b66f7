package org.inzira.clearances;

import java.util.Set;
import java.util.UUID;

/**
 * The windows of these planned journeys may be others now: a paper, traveller, plan or what health
 * states has changed. Published inside the transaction that changed it.
 */
public record WindowsMoved(Set<UUID> journeys) {

  public WindowsMoved {
    journeys = Set.copyOf(journeys);
  }
}
