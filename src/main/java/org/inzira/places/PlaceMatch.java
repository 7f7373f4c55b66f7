package org.inzira.places;

import java.util.List;

/** What a written place name was found to mean. */
public sealed interface PlaceMatch {

  /** Code or name as the gazetteer has it, up to case and accents. */
  record Exact(Place place) implements PlaceMatch {}

  /** A name close to exactly one place; must always be shown as corrected. */
  record Corrected(Place place, String written) implements PlaceMatch {}

  /** Close to several places, or to none; the nearest names help to mend it. */
  record Unknown(String written, List<Place> nearest) implements PlaceMatch {
    public Unknown {
      nearest = List.copyOf(nearest);
    }
  }
}
