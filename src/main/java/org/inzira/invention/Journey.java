package org.inzira.invention;

import java.time.LocalDate;
import java.util.List;
import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Someone;

/**
 * A family's way out of the country on one flight.
 *
 * @param upliftAt the moment as the sheet has it
 */
record Journey(
    Origin origin,
    List<Someone> people,
    LocalDate departsOn,
    String upliftAt,
    String destination,
    String pathway,
    String leg) {

  Journey {
    people = List.copyOf(people);
  }
}
