package org.inzira.boarding.pages;

import java.util.List;

/** A document about a flight in words, from which page and PDF are made. */
record FlightDocument(
    String title, String lead, List<Item> items, List<Part> parts, List<String> notes) {

  FlightDocument {
    items = List.copyOf(items);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** A label and its value. */
  record Item(String label, String value) {}

  /** A table under a heading; where there is no row it says so. */
  record Part(String title, List<String> columns, List<List<String>> rows, String empty) {

    Part {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
