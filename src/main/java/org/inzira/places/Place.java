package org.inzira.places;

import java.time.LocalDate;
import java.util.Optional;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;

/**
 * A place of the gazetteer.
 *
 * @param district the district it lies in, itself for a district, empty above districts
 * @param neighbour the country on the other side, for border posts
 * @param openFrom when a site opened, if known
 * @param openTo the last day it was open, if it closed
 */
public record Place(
    PlaceCode code,
    PlaceKind kind,
    String name,
    Optional<PlaceCode> district,
    Optional<CountryCode> neighbour,
    double latitude,
    double longitude,
    Optional<LocalDate> openFrom,
    Optional<LocalDate> openTo) {

  /** Whether it was open on a day; places without dates always are. */
  public boolean isOpen(LocalDate day) {
    return openFrom.map(from -> !day.isBefore(from)).orElse(true)
        && openTo.map(to -> !day.isAfter(to)).orElse(true);
  }
}
