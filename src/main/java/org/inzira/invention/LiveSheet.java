package org.inzira.invention;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inzira.invention.people.Origin;

/** Twelve late departures of people who wait; one row corrects itself, one has to be mended. */
record LiveSheet(List<Map<String, String>> departures) {

  static final int ROWS = 12;
  private static final String MISSPELT_DISTRICT = "Muzanze";
  private static final String IMPOSSIBLE = "2022-02-30T21:40";
  private static final String MENDED = "2022-03-02T21:40";

  LiveSheet {
    departures = List.copyOf(departures);
  }

  /** Of adults who were assessed in the first year and of whom the second knows nothing. */
  static LiveSheet of(List<Examined> waiting, Book later) {
    var known = new HashSet<>(later.mentioned());
    var leaving =
        waiting.stream()
            .filter(each -> each.person().ageYears() >= 20 && !known.contains(each.person()))
            .filter(each -> each.person().origin() != Origin.GASHORA)
            .limit(ROWS)
            .toList();
    var rows = new java.util.ArrayList<Map<String, String>>();
    for (int at = 0; at < leaving.size(); at++) {
      rows.add(row(at, leaving.get(at)));
    }
    return new LiveSheet(rows);
  }

  private static Map<String, String> row(int at, Examined examined) {
    var row = new LinkedHashMap<String, String>();
    row.put("record_key", "L-22-%05d".formatted(at + 1));
    row.put("person", examined.person().key());
    row.put("asylum_country", "RWA");
    row.put("site", at == 4 ? MISSPELT_DISTRICT : examined.person().origin().place());
    row.put("destination", examined.destination());
    row.put("pathway", "resettlement");
    row.put("category", "refugee");
    row.put("uplift_at", at == 7 ? IMPOSSIBLE : "2022-03-0%dT21:40".formatted(1 + at % 4));
    row.put("airline_leg", "KGL-ADD");
    row.put("project", Support.travelProject(examined.destination()));
    return row;
  }

  Map<String, List<Map<String, String>>> rows() {
    return Map.of(Sheet.DEPARTURES.written(), departures);
  }

  /** The same sheet with a day that was. */
  Map<String, List<Map<String, String>>> mended() {
    var mended =
        departures.stream()
            .map(row -> {
              var copy = new LinkedHashMap<>(row);
              copy.replace("uplift_at", IMPOSSIBLE, MENDED);
              return (Map<String, String>) copy;
            })
            .toList();
    return Map.of(Sheet.DEPARTURES.written(), mended);
  }
}
