package org.inzira.places;

import java.util.List;

/** A place with the other names it goes by. */
record NamedPlace(Place place, List<String> otherNames) {

  NamedPlace {
    otherNames = List.copyOf(otherNames);
  }
}
