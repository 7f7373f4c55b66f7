package org.inzira.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.page.Cell;
import org.inzira.page.Wording;
import org.inzira.places.Place;
import org.inzira.places.PlaceKind;
import org.inzira.places.PlaceMatch;
import org.inzira.places.Places;
import org.inzira.registers.FieldValues;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;

/** Labels and values of one kind's records in the words of one language. */
final class RecordWords {

  private final Register register;
  private final Wording wording;
  private final Places places;
  private final Map<UUID, String> keys = new HashMap<>();
  private final Map<UUID, String> called = new HashMap<>();
  private final Map<UUID, String> titles = new HashMap<>();
  private final Map<UUID, String> numbers = new HashMap<>();

  RecordWords(Register register, Wording wording, Places places) {
    this.register = register;
    this.wording = wording;
    this.places = places;
  }

  /** Reads, all at once, the numbers of these records and keys and titles of what they refer to. */
  RecordWords knowing(Registers registers, RecordTitles known, Collection<KeptRecord> records) {
    var wanted = new HashMap<RecordKind, Set<UUID>>();
    for (var field : register.fields()) {
      if (field.type() instanceof FieldType.Reference(var target)) {
        records.stream()
            .flatMap(record -> record.values().reference(field.name()).stream())
            .forEach(id -> wanted.computeIfAbsent(target, kind -> new HashSet<>()).add(id));
      }
    }
    wanted.forEach((kind, ids) -> {
      keys.putAll(registers.keys(kind, ids));
      called.putAll(registers.spoken(kind, ids));
      titles.putAll(known.of(kind, ids, wording));
    });
    var ids = records.stream().map(KeptRecord::id).collect(Collectors.toSet());
    numbers.putAll(register.definition().spokenNumbers(ids));
    return this;
  }

  /** The number by which people speak of the record, if it has one. */
  Optional<String> number(KeptRecord record) {
    return Optional.ofNullable(numbers.get(record.id()));
  }

  Wording wording() {
    return wording;
  }

  Locale language() {
    return wording.language();
  }

  static String listTitle(Wording wording, RecordKind kind) {
    return wording.text("records." + kind.code());
  }

  String listTitle() {
    return listTitle(wording, register.kind());
  }

  String title() {
    return wording.text("record." + register.kind().code());
  }

  String label(String field) {
    return wording.text("field." + register.kind().code() + "." + field);
  }

  String help(String field) {
    return wording.textOrEmpty("field." + register.kind().code() + "." + field + ".help");
  }

  /** The words for a code of a field: of this kind, of all kinds, or else the code. */
  String code(String field, String code) {
    return Stream.of("code." + register.kind().code() + "." + field, "code." + field)
        .map(key -> wording.textOrEmpty(key + "." + code))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(code);
  }

  String country(CountryCode code) {
    return places.countryName(code, wording.language());
  }

  /**
   * A written value as people say it: a country or place by its name, where that name alone leads
   * back to it.
   */
  String spoken(Field field, String written) {
    return switch (field.type()) {
      case FieldType.Country(), FieldType.Nationality() ->
          places.country(written).flatMap(this::countryByName).orElse(written);
      case FieldType.Place(var codes) ->
          exact(written, kinds(codes))
              .filter(place -> exact(place.name(), kinds(codes)).equals(Optional.of(place)))
              .map(Place::name)
              .orElse(written);
      default -> written;
    };
  }

  /** Written values as they are read on a page, where a code is said in words. */
  Map<String, String> told(Map<String, String> written) {
    var told = spoken(written);
    told.replaceAll((name, value) -> field(name).map(field -> text(field, value)).orElse(value));
    return told;
  }

  /** Written values as people say them. */
  Map<String, String> spoken(Map<String, String> written) {
    var spoken = new HashMap<>(written);
    spoken.replaceAll(
        (name, value) -> field(name).map(field -> spoken(field, value)).orElse(value));
    return spoken;
  }

  private Optional<String> countryByName(CountryCode code) {
    return Optional.of(country(code))
        .filter(name -> places.country(name).equals(Optional.of(code)));
  }

  private Optional<Place> exact(String written, Set<PlaceKind> kinds) {
    return places.match(written, kinds) instanceof PlaceMatch.Exact(var place)
        ? Optional.of(place)
        : Optional.empty();
  }

  static Set<PlaceKind> kinds(Set<String> codes) {
    return Arrays.stream(PlaceKind.values())
        .filter(kind -> codes.contains(kind.code()))
        .collect(Collectors.toSet());
  }

  Cell value(KeptRecord record, Field field) {
    return value(record.values(), field);
  }

  Cell value(FieldValues values, Field field) {
    return Optional.ofNullable(values.values().get(field.name()))
        .map(value -> cell(field, value))
        .orElseGet(Cell::empty);
  }

  private Cell cell(Field field, Object value) {
    return switch (value) {
      case PlaceCode code -> Cell.text(place(code));
      case CountryCode code -> Cell.text(country(code));
      case LocalDate day -> Cell.text(wording.day(day));
      case Instant moment -> Cell.text(wording.moment(moment));
      case Long number -> Cell.text(wording.number(number));
      case Boolean answer -> Cell.text(wording.text(answer ? "page.yes" : "page.no"));
      case UUID id -> reference(field.type(), id);
      default -> Cell.text(text(field, value.toString()));
    };
  }

  private String text(Field field, String text) {
    return field.type() instanceof FieldType.Code ? code(field.name(), text) : text;
  }

  private String place(PlaceCode code) {
    return places.find(code).map(Place::name).orElse(code.value());
  }

  /** By title where one may be told, since whoever sees this record may not read the other. */
  private Cell reference(FieldType type, UUID id) {
    if (!(type instanceof FieldType.Reference(var target))) {
      return Cell.text(id.toString());
    }
    var key = keys.getOrDefault(id, "—");
    var title = titles.getOrDefault(id, "");
    var address = new RecordRef(target, id).address();
    var number = called.getOrDefault(id, key);
    var words = title.isEmpty() ? number : title;
    return words.equals(key) ? Cell.link(key, address) : Cell.link(words, address).withNote(key);
  }

  List<Field> listed() {
    return register.definition().listed().stream().flatMap(name -> field(name).stream()).toList();
  }

  Optional<Field> field(String name) {
    return register.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
