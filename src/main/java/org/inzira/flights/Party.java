package org.inzira.flights;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseFile;

/**
 * Those of a case who are to fly.
 *
 * @param seating how those sit who have no seat on this flight yet
 * @param ready those who are told that they are booked: some may have kept a seat while their case
 *     went back for a while
 * @param needs of all of the case who fly
 */
record Party(
    CaseFile file,
    List<Seating.Seat> seating,
    Set<PersonId> ready,
    Map<PersonId, Set<TravelCondition>> needs) {

  Party {
    seating = List.copyOf(seating);
    ready = Set.copyOf(ready);
  }

  int seats() {
    return seating.stream().mapToInt(Seating.Seat::seats).sum();
  }

  Set<PersonId> persons() {
    return seating.stream().map(Seating.Seat::person).collect(Collectors.toSet());
  }
}
