package org.inzira.clearances;

import java.util.Set;
import java.util.UUID;

/**
 * The windows of these planned journeys may be others now: a paper, traveller, plan or what health
 * states has changed, or a rule was signed or put in force. Published inside the transaction that
 * changed it, in parts when there are many. A new day moves windows, too, and nobody is told of it.
 */
public record WindowsMoved(Set<UUID> journeys) {

  public WindowsMoved {
    journeys = Set.copyOf(journeys);
  }
}
