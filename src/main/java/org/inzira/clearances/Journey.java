package org.inzira.clearances;

import java.util.List;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;

/** A planned journey of people who travel together: a family, or one person. */
public record Journey(
    UUID id, CountryCode destination, Itinerary itinerary, List<Traveller> travellers) {

  public Journey {
    travellers = List.copyOf(travellers);
  }

  Journey with(Itinerary other) {
    return new Journey(id, destination, other, travellers);
  }

  Journey of(List<Traveller> others) {
    return new Journey(id, destination, itinerary, others);
  }

  /**
   * Who travels.
   *
   * @param held whether the person may not travel for now; why is nobody's business here
   */
  public record Traveller(PersonId person, boolean held) {}
}
