package org.inzira.fields;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Refusal;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.PlaceMatch;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/**
 * Reads what was written in a field as a value of the field's type; refuses what it cannot read
 * with a sentence that names the remedy.
 */
@Component
public final class FieldParser {

  /** What a travel document says in the place of a country. */
  public static final List<String> TRAVEL_DOCUMENT_CODES = List.of("XXA", "XXB", "XXC", "XXX");

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern LOCAL =
      Pattern.compile(DAY + "[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");
  private static final Set<String> YES = Set.of("yes", "oui", "true");
  private static final Set<String> NO = Set.of("no", "non", "false");
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
  private static final int CODES_SHOWN = 20;

  private final Places places;
  private final Clock clock;
  private final ZoneId zone;

  public FieldParser(Places places, Clock clock, ZoneId zone) {
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  /** Reads a value that is not empty; a reference is read as the key that it names. */
  public Reading read(FieldType type, String written) {
    var text = WrittenText.tidy(written);
    if (WrittenText.hasHiddenSigns(text)) {
      return Reading.refused("RG-015");
    }
    return switch (type) {
      case FieldType.Text(var lengthMax) -> text(text, lengthMax);
      case FieldType.Whole(var min, var max) -> whole(text, min, max);
      case FieldType.Day(var pastOnly) -> day(text, pastOnly);
      case FieldType.Moment(var pastOnly) -> moment(text, pastOnly);
      case FieldType.Code(var codes) -> code(text, codes);
      case FieldType.YesNo() -> yesNo(text);
      case FieldType.Country() -> country(text);
      case FieldType.Nationality() -> nationality(text);
      case FieldType.Place(var kinds) -> place(text, kinds);
      case FieldType.Reference(_) -> Reading.of(text);
    };
  }

  private static Reading text(String text, int lengthMax) {
    var length = WrittenText.length(text);
    return length > lengthMax
        ? Reading.refused("RG-014", Integer.toString(length), Integer.toString(lengthMax))
        : Reading.of(text);
  }

  private static Reading whole(String text, long min, long max) {
    if (!WHOLE.matcher(text).matches()) {
      return Reading.refused("RG-002", WrittenText.quoted(text));
    }
    var number = Long.parseLong(text);
    return number < min || number > max
        ? Reading.refused("RG-003", text, Long.toString(min), Long.toString(max))
        : Reading.of(number);
  }

  private Reading day(String text, boolean pastOnly) {
    try {
      var day = LocalDate.parse(text);
      if (!DAY.matcher(text).matches() || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
        return Reading.refused("RG-004", WrittenText.quoted(text));
      }
      return pastOnly && day.isAfter(LocalDate.now(clock.withZone(zone)))
          ? Reading.refused("RG-006", text)
          : Reading.of(day);
    } catch (DateTimeException noDay) {
      return Reading.refused("RG-004", WrittenText.quoted(text));
    }
  }

  private Reading moment(String text, boolean pastOnly) {
    try {
      var moment = instant(text).truncatedTo(ChronoUnit.MICROS);
      var day = LocalDate.ofInstant(moment, zone);
      if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
        return Reading.refused("RG-005", WrittenText.quoted(text));
      }
      return pastOnly && moment.isAfter(clock.instant())
          ? Reading.refused("RG-006", text)
          : Reading.of(moment);
    } catch (DateTimeException noMoment) {
      return Reading.refused("RG-005", WrittenText.quoted(text));
    }
  }

  private Instant instant(String text) {
    var iso = text.replace(' ', 'T');
    return LOCAL.matcher(text).matches()
        ? LocalDateTime.parse(iso).atZone(zone).toInstant()
        : OffsetDateTime.parse(iso).toInstant();
  }

  private static Reading code(String text, List<String> codes) {
    return codes.stream()
        .filter(code -> code.equalsIgnoreCase(text))
        .findFirst()
        .map(Reading::of)
        .orElseGet(() -> Reading.refused("RG-007", WrittenText.quoted(text), shown(codes)));
  }

  private static String shown(List<String> codes) {
    var first = codes.stream().limit(CODES_SHOWN).collect(Collectors.joining(", "));
    return codes.size() > CODES_SHOWN ? first + " …" : first;
  }

  private static Reading yesNo(String text) {
    var answer = text.toLowerCase(Locale.ROOT);
    if (YES.contains(answer) || NO.contains(answer)) {
      return Reading.of(YES.contains(answer));
    }
    return Reading.refused("RG-008", WrittenText.quoted(text));
  }

  private Reading country(String text) {
    return places
        .country(text)
        .filter(code -> !TRAVEL_DOCUMENT_CODES.contains(code.value()))
        .map(Reading::of)
        .orElseGet(() -> Reading.refused("RG-009", WrittenText.quoted(text)));
  }

  private Reading nationality(String text) {
    var code = text.toUpperCase(Locale.ROOT);
    return TRAVEL_DOCUMENT_CODES.contains(code)
        ? Reading.of(new CountryCode(code))
        : places
            .country(text)
            .map(Reading::of)
            .orElseGet(() -> Reading.refused("RG-018", WrittenText.quoted(text)));
  }

  private Reading place(String text, Set<String> kinds) {
    return switch (places.match(text, kinds(kinds))) {
      case PlaceMatch.Exact(var place) -> Reading.of(place.code());
      case PlaceMatch.Corrected(var place, _) -> corrected(place, text);
      case PlaceMatch.Unknown(_, var nearest) when nearest.isEmpty() ->
          Reading.refused("RG-019", WrittenText.quoted(text));
      case PlaceMatch.Unknown(_, var nearest) ->
          Reading.refused("RG-010", WrittenText.quoted(text), names(nearest));
    };
  }

  private static Reading corrected(Place place, String text) {
    var notice = Refusal.of("RG-011", WrittenText.quoted(text), place.name(), place.code().value());
    return new Reading.Corrected(place.code(), notice);
  }

  private static Set<PlaceKind> kinds(Set<String> codes) {
    return Arrays.stream(PlaceKind.values())
        .filter(kind -> codes.contains(kind.code()))
        .collect(Collectors.toSet());
  }

  private static String names(List<Place> places) {
    return places.stream()
        .map(place -> place.name() + " (" + place.code().value() + ")")
        .collect(Collectors.joining(", "));
  }
}
