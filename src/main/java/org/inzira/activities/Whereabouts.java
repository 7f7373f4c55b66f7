package org.inzira.activities;

import org.inzira.kernel.PlaceCode;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** Where something is counted: its district, and the site within it when that was said. */
@Component
class Whereabouts {

  private final Places places;

  Whereabouts(Places places) {
    this.places = places;
  }

  /** A place above districts is counted under itself. */
  Dimensions add(Dimensions dimensions, PlaceCode code) {
    var place = places.find(code);
    var district = place.flatMap(found -> found.district()).orElse(code);
    var site =
        place
            .filter(found -> found.kind() != PlaceKind.DISTRICT && found.district().isPresent())
            .map(found -> found.code().value());
    return dimensions.with(Dimension.PLACE, district.value()).with(Dimension.SITE, site);
  }
}
