package org.inzira.fields;

import java.util.List;
import java.util.Optional;
import org.inzira.kernel.PlaceCode;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;

/** A gazetteer of two districts. */
public final class FewPlaces {

  private FewPlaces() {}

  public static Places make() {
    return Places.of(List.of(district("RW43", "Musanze"), district("RW33", "Rubavu")));
  }

  private static Place district(String code, String name) {
    return new Place(
        new PlaceCode(code),
        PlaceKind.DISTRICT,
        name,
        Optional.of(new PlaceCode(code)),
        Optional.empty(),
        -1.5,
        29.6,
        Optional.empty(),
        Optional.empty());
  }
}
