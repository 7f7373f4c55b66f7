package org.inzira.flights;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.inzira.kernel.CountryCode;

/** The airports that legs may name: those of {@code airports.csv}. */
final class Airports {

  private static final Map<String, Airport> ALL = read();

  private Airports() {}

  static List<String> codes() {
    return List.copyOf(ALL.keySet());
  }

  static Optional<Airport> find(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  static Airport get(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("no airport " + code));
  }

  private static Map<String, Airport> read() {
    var airports = new LinkedHashMap<String, Airport>();
    for (var line : lines("airports.csv")) {
      var airport =
          new Airport(
              line.get("code"),
              ZoneId.of(line.get("zone")),
              new CountryCode(line.get("country")),
              line.get("name"));
      if (airports.put(airport.code(), airport) != null) {
        throw new IllegalStateException("two airports " + airport.code());
      }
    }
    return java.util.Collections.unmodifiableMap(airports);
  }

  /** The lines of a table that lies beside this class. */
  static List<CSVRecord> lines(String file) {
    var stream = Objects.requireNonNull(Airports.class.getResourceAsStream(file));
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var table =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return table.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
