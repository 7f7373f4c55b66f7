package org.inzira.places;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;

/** The gazetteer. Reads are served from memory; it changes only with a migration or an import. */
public interface Places {

  /** The place with this code. */
  Optional<Place> find(PlaceCode code);

  /** All places of these kinds, by name; of all kinds when none is given. */
  List<Place> list(Set<PlaceKind> kinds);

  /** What a written code or name means among places of these kinds (all when none is given). */
  PlaceMatch match(String written, Set<PlaceKind> kinds);

  /** The country or nationality with this code or English or French name. */
  Optional<CountryCode> country(String written);

  /** The name of a country or travel-document nationality in a language, or its code if unknown. */
  String countryName(CountryCode code, java.util.Locale language);

  /** All country codes with their names, by name in the language. */
  List<CountryCode> countries(java.util.Locale language);
}
