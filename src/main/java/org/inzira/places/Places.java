package org.inzira.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;

/** The gazetteer. Reads are served from memory; it changes only with a migration or an import. */
public interface Places {

  /** A gazetteer over these places alone, for tests and for what must work without a database. */
  static Places of(List<Place> places) {
    return new Gazetteer(places.stream().map(place -> new NamedPlace(place, List.of())).toList());
  }

  /** The place with this code. */
  Optional<Place> find(PlaceCode code);

  /** All places of these kinds, by name; of all kinds when none is given. */
  List<Place> list(Set<PlaceKind> kinds);

  /**
   * What a written code or name means among places of these kinds (all when none is given). Case,
   * accents, apostrophes and words that only say the kind do not matter; a slip of a letter or two
   * is corrected when it leads to one place alone.
   */
  PlaceMatch match(String written, Set<PlaceKind> kinds);

  /**
   * The country or nationality with this code (of three letters or two) or English or French name;
   * empty for a name that two countries could claim.
   */
  Optional<CountryCode> country(String written);

  /** The name of a country or travel-document nationality in a language, or its code if unknown. */
  String countryName(CountryCode code, Locale language);

  /** All countries, by name in the language. */
  List<CountryCode> countries(Locale language);

  /** All countries, by name in the language, then the codes that only travel documents know. */
  List<CountryCode> nationalities(Locale language);
}
