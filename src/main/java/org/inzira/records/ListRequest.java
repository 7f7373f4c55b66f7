package org.inzira.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.fields.WrittenText;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.ProjectCode;
import org.inzira.places.Place;
import org.inzira.places.Places;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Register;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is asked of a list by its address: names from a closed set only, before any SQL. */
record ListRequest(Map<String, String> chosen, RecordQuery query) {

  static final String PROJECT = "project";
  static final String VOIDED = "voided";
  static final String VOIDED_TOO = "too";

  private static final String AFTER = "after";
  private static final String LIMIT = "limit";
  static final String SORT = "sort";
  private static final Set<String> GENERAL = Set.of(AFTER, LIMIT, SORT, PROJECT, VOIDED, "lang");
  private static final int LIMIT_USUAL = 50;
  private static final int WORDS_LENGTH_MAX = 200;

  static ListRequest of(Register register, Map<String, String> parameters) {
    var chosen = new TreeMap<String, String>();
    parameters.forEach((name, value) -> {
      require(GENERAL.contains(name) || register.definition().filters().contains(name));
      if (!value.isBlank()) {
        chosen.put(name, value);
      }
    });
    try {
      return new ListRequest(chosen, query(register, chosen));
    } catch (IllegalArgumentException malformed) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed);
    }
  }

  /** A search looks at all records, voided ones too. */
  static ListRequest search(String written) {
    var words = WrittenText.tidy(written);
    require(words.length() <= WORDS_LENGTH_MAX && !WrittenText.hasHiddenSigns(words));
    var query =
        new RecordQuery(
            Map.of(),
            Optional.empty(),
            true,
            words,
            RecordQuery.Sort.NEWEST,
            Optional.empty(),
            LIMIT_USUAL);
    return new ListRequest(Map.of(), query);
  }

  private static RecordQuery query(Register register, Map<String, String> chosen) {
    var voided = Optional.ofNullable(chosen.get(VOIDED));
    require(voided.isEmpty() || voided.get().equals(VOIDED_TOO));
    var after = Optional.ofNullable(chosen.get(AFTER)).map(UUID::fromString);
    require(after.isEmpty() || register.find(after.get()).isPresent());
    return new RecordQuery(
        carrying(register, chosen),
        Optional.ofNullable(chosen.get(PROJECT)).map(ProjectCode::new),
        voided.isPresent(),
        "",
        sort(chosen),
        after,
        Integer.parseInt(chosen.getOrDefault(LIMIT, Integer.toString(LIMIT_USUAL))));
  }

  private static Map<String, Object> carrying(Register register, Map<String, String> chosen) {
    var carrying = new HashMap<String, Object>();
    for (var filter : register.definition().filters()) {
      var written = chosen.get(filter);
      if (written != null) {
        var value = register.filterValue(filter, written);
        require(value.isPresent());
        carrying.put(filter, value.orElseThrow());
      }
    }
    return carrying;
  }

  private static RecordQuery.Sort sort(Map<String, String> chosen) {
    var code = chosen.getOrDefault(SORT, RecordQuery.Sort.NEWEST.code());
    return Arrays.stream(RecordQuery.Sort.values())
        .filter(sort -> sort.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private static void require(boolean wellFormed) {
    if (!wellFormed) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  /** The same, where a district also means the places in it. */
  ListRequest within(Places places) {
    var carrying = new HashMap<>(query.carrying());
    carrying.replaceAll(
        (name, value) -> value instanceof PlaceCode code ? inside(code, places) : value);
    return new ListRequest(
        chosen,
        new RecordQuery(
            carrying,
            query.project(),
            query.voidedToo(),
            query.words(),
            query.sort(),
            query.after(),
            query.limit()));
  }

  private static Set<PlaceCode> inside(PlaceCode code, Places places) {
    return Stream.concat(
            Stream.of(code),
            places.list(Set.of()).stream()
                .filter(place -> place.district().equals(Optional.of(code)))
                .map(Place::code))
        .collect(Collectors.toSet());
  }

  /** The address of the next page of the same list. */
  String next(String address, UUID last) {
    return address(address, AFTER, last.toString());
  }

  /** The address of the same list in another order, from its start. */
  String sorted(String address, RecordQuery.Sort sort) {
    return address(address, SORT, sort.code());
  }

  private String address(String address, String name, String value) {
    var parameters = new TreeMap<>(chosen);
    parameters.remove(AFTER);
    parameters.put(name, value);
    return address
        + parameters.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
