package org.inzira.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;

/** The gazetteer over a list of places; needs no database. */
final class Gazetteer implements Places {

  private static final int NEAREST = 3;
  private static final int LENGTH_MAX = 80;

  private final List<NamedPlace> places;
  private final Map<PlaceCode, Place> byCode;
  private final Map<String, List<NamedPlace>> byName;
  private final Countries countries = new Countries();

  Gazetteer(List<NamedPlace> places) {
    this.places =
        places.stream().sorted(Comparator.comparing(named -> named.place().name())).toList();
    this.byCode =
        this.places.stream().map(NamedPlace::place).collect(toMap(Place::code, place -> place));
    this.byName =
        this.places.stream().collect(groupingBy(named -> Spelling.plain(named.place().name())));
  }

  @Override
  public Optional<Place> find(PlaceCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  @Override
  public List<Place> list(Set<PlaceKind> kinds) {
    return places.stream().filter(among(kinds)).map(NamedPlace::place).toList();
  }

  @Override
  public PlaceMatch match(String written, Set<PlaceKind> kinds) {
    var plain = Spelling.plain(written);
    if (plain.isEmpty() || plain.length() > LENGTH_MAX) {
      return new PlaceMatch.Unknown(written, List.of());
    }
    return exact(written, plain, kinds)
        .or(() -> otherwiseNamed(written, plain, kinds))
        .or(() -> misspelt(written, plain, kinds))
        .orElseGet(() -> new PlaceMatch.Unknown(written, nearest(plain, kinds)));
  }

  private Optional<PlaceMatch> exact(String written, String plain, Set<PlaceKind> kinds) {
    var code = written.strip().toUpperCase(Locale.ROOT);
    return decide(written, kinds, named -> named.place().code().value().equals(code), false)
        .or(() -> decide(written, kinds, named -> isName(plain, named), false))
        .or(() -> decide(written, kinds, named -> isNameWithKind(plain, named), false));
  }

  private Optional<PlaceMatch> otherwiseNamed(String written, String plain, Set<PlaceKind> kinds) {
    return decide(written, kinds, named -> otherDistance(plain, named) == 0, true);
  }

  /**
   * Takes the one place whose spelling is nearest, within a letter or two. What names another kind
   * of place correctly, or differs in its number, is not a slip of the pen.
   */
  private Optional<PlaceMatch> misspelt(String written, String plain, Set<PlaceKind> kinds) {
    if (byName.containsKey(plain)) {
      return Optional.empty();
    }
    var close =
        places.stream().filter(among(kinds)).filter(named -> isClose(plain, named)).toList();
    var least = close.stream().mapToInt(named -> otherDistance(plain, named)).min();
    return least.isEmpty()
        ? Optional.empty()
        : decide(
            written,
            kinds,
            named -> isClose(plain, named) && otherDistance(plain, named) == least.getAsInt(),
            true);
  }

  /** The one place that fits; several are refused with their names; none leaves it open. */
  private Optional<PlaceMatch> decide(
      String written, Set<PlaceKind> kinds, Predicate<NamedPlace> fits, boolean corrected) {
    var found = places.stream().filter(among(kinds)).filter(fits).map(NamedPlace::place).toList();
    return switch (found.size()) {
      case 0 -> Optional.empty();
      case 1 ->
          Optional.of(
              corrected
                  ? new PlaceMatch.Corrected(found.getFirst(), written)
                  : new PlaceMatch.Exact(found.getFirst()));
      default -> Optional.of(new PlaceMatch.Unknown(written, found));
    };
  }

  private List<Place> nearest(String plain, Set<PlaceKind> kinds) {
    return places.stream()
        .filter(among(kinds))
        .sorted(Comparator.comparingInt(named -> otherDistance(plain, named)))
        .limit(NEAREST)
        .map(NamedPlace::place)
        .toList();
  }

  private static boolean isName(String plain, NamedPlace named) {
    return Spelling.plain(named.place().name()).equals(plain);
  }

  private static boolean isNameWithKind(String plain, NamedPlace named) {
    var kind = named.place().kind();
    return Spelling.saysKind(plain, kind)
        && Spelling.withoutKind(plain, kind)
            .equals(Spelling.withoutKind(Spelling.plain(named.place().name()), kind));
  }

  private static boolean isClose(String plain, NamedPlace named) {
    return spellings(named)
        .filter(name -> Spelling.numbers(name).equals(Spelling.numbers(plain)))
        .anyMatch(name -> distance(plain, name, named) <= allowance(name));
  }

  private static int otherDistance(String plain, NamedPlace named) {
    return spellings(named).mapToInt(name -> distance(plain, name, named)).min().orElseThrow();
  }

  private static int distance(String plain, String name, NamedPlace named) {
    return Spelling.distance(Spelling.withoutKind(plain, named.place().kind()), name);
  }

  private static Stream<String> spellings(NamedPlace named) {
    var name = Spelling.plain(named.place().name());
    return Stream.concat(
        Stream.of(Spelling.withoutKind(name, named.place().kind())),
        named.otherNames().stream().map(Spelling::plain));
  }

  private static int allowance(String name) {
    if (name.length() <= 3) {
      return 0;
    }
    return name.length() <= 7 ? 1 : 2;
  }

  private static Predicate<NamedPlace> among(Set<PlaceKind> kinds) {
    return named -> kinds.isEmpty() || kinds.contains(named.place().kind());
  }

  @Override
  public Optional<CountryCode> country(String written) {
    return countries.find(written);
  }

  @Override
  public String countryName(CountryCode code, Locale language) {
    return countries.name(code, language);
  }

  @Override
  public List<CountryCode> countries(Locale language) {
    return countries.list(language);
  }

  @Override
  public List<CountryCode> nationalities(Locale language) {
    return Stream.concat(countries.list(language).stream(), Countries.TRAVEL_DOCUMENTS.stream())
        .toList();
  }
}
