package org.inzira.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The mission's gazetteer, read from the database once and at the first question: the migrations
 * have run by then, whatever the order in which beans are made.
 */
@Component
class LoadedPlaces implements Places {

  private final SingletonSupplier<Gazetteer> gazetteer;

  LoadedPlaces(PlaceRows rows) {
    this.gazetteer = SingletonSupplier.of(() -> new Gazetteer(rows.list()));
  }

  @Override
  public Optional<Place> find(PlaceCode code) {
    return gazetteer.obtain().find(code);
  }

  @Override
  public List<Place> list(Set<PlaceKind> kinds) {
    return gazetteer.obtain().list(kinds);
  }

  @Override
  public PlaceMatch match(String written, Set<PlaceKind> kinds) {
    return gazetteer.obtain().match(written, kinds);
  }

  @Override
  public Optional<CountryCode> country(String written) {
    return gazetteer.obtain().country(written);
  }

  @Override
  public String countryName(CountryCode code, Locale language) {
    return gazetteer.obtain().countryName(code, language);
  }

  @Override
  public List<CountryCode> countries(Locale language) {
    return gazetteer.obtain().countries(language);
  }

  @Override
  public List<CountryCode> nationalities(Locale language) {
    return gazetteer.obtain().nationalities(language);
  }
}
