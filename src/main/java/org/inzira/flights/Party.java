package org.inzira.flights;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseFile;

/** Those of a case who are to fly, and how they sit. */
record Party(CaseFile file, List<Seating.Seat> seating) {

  Party {
    seating = List.copyOf(seating);
  }

  int seats() {
    return seating.stream().mapToInt(Seating.Seat::seats).sum();
  }

  Set<PersonId> persons() {
    return seating.stream().map(Seating.Seat::person).collect(Collectors.toSet());
  }
}
