package org.inzira.places;

import static java.util.stream.Collectors.toMap;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.kernel.CountryCode;

/** Countries of the world as the platform knows them, with names in use that it does not. */
final class Countries {

  /** Stateless, refugee (two kinds), unspecified, and Kosovo as travel documents write it. */
  static final List<CountryCode> TRAVEL_DOCUMENTS =
      Stream.of("XXA", "XXB", "XXC", "XXX", "XXK").map(CountryCode::new).toList();

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
  private static final String MESSAGES = "org.inzira.places.messages";
  private static final String OTHER_NAMES = "org.inzira.places.country-names";

  private final Map<CountryCode, Locale> regions =
      Arrays.stream(Locale.getISOCountries())
          .map(region -> Locale.of("", region))
          .collect(toMap(region -> new CountryCode(region.getISO3Country()), region -> region));
  private final Map<String, CountryCode> byName = names();

  Optional<CountryCode> find(String written) {
    return Optional.ofNullable(byName.get(Spelling.plain(written)));
  }

  String name(CountryCode code, Locale language) {
    var messages = messages(language);
    var key = "country." + code.value();
    if (messages.containsKey(key)) {
      return messages.getString(key);
    }
    var region = regions.get(code);
    return region == null ? code.value() : region.getDisplayCountry(language);
  }

  List<CountryCode> list(Locale language) {
    return regions.keySet().stream()
        .sorted(Comparator.comparing(code -> name(code, language), Collator.getInstance(language)))
        .toList();
  }

  /** Every spelling that means exactly one country; one that two could claim means none. */
  private Map<String, CountryCode> names() {
    var names = new HashMap<String, CountryCode>();
    var disputed = new HashSet<String>();
    Stream.concat(regions.keySet().stream(), TRAVEL_DOCUMENTS.stream())
        .forEach(code -> spellings(code).forEach(name -> claim(name, code, names, disputed)));
    names.keySet().removeAll(disputed);
    return Map.copyOf(names);
  }

  private static void claim(
      String name, CountryCode code, Map<String, CountryCode> names, Set<String> disputed) {
    var earlier = names.put(Spelling.plain(name), code);
    if (earlier != null && !earlier.equals(code)) {
      disputed.add(Spelling.plain(name));
    }
  }

  private Collection<String> spellings(CountryCode code) {
    var spellings = new HashSet<String>();
    spellings.add(code.value());
    LANGUAGES.forEach(language -> spellings.add(name(code, language)));
    var region = regions.get(code);
    if (region != null) {
      spellings.add(region.getCountry());
      LANGUAGES.forEach(language -> spellings.add(region.getDisplayCountry(language)));
    }
    var others = ResourceBundle.getBundle(OTHER_NAMES, Locale.ROOT);
    if (others.containsKey(code.value())) {
      spellings.addAll(List.of(others.getString(code.value()).split("\\s*;\\s*", -1)));
    }
    return spellings;
  }

  private static ResourceBundle messages(Locale language) {
    var known = language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    return ResourceBundle.getBundle(MESSAGES, known);
  }
}
