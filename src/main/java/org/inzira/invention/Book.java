package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inzira.invention.people.Someone;

/** A workbook while it fills: rows by sheet, and the persons that its rows speak of. */
final class Book {

  private final int year;
  private final Map<Sheet, List<Map<String, String>>> rows = new EnumMap<>(Sheet.class);
  private final Map<String, Someone> mentioned = new TreeMap<>();

  Book(int year) {
    this.year = year;
  }

  int year() {
    return year;
  }

  boolean covers(LocalDate day) {
    return day.getYear() == year;
  }

  /** Adds a row under the next key of its sheet; cells are names and values in turn. */
  String add(Sheet sheet, String... cells) {
    var key = sheet.key(year, count(sheet) + 1);
    addKeyed(sheet, key, cells);
    return key;
  }

  /** Adds a row under a key of its own; an empty value leaves its cell out. */
  void addKeyed(Sheet sheet, String key, String... cells) {
    var row = new LinkedHashMap<String, String>();
    row.put("record_key", key);
    for (int at = 0; at < cells.length; at += 2) {
      if (!cells[at + 1].isEmpty()) {
        row.put(cells[at], cells[at + 1]);
      }
    }
    rows.computeIfAbsent(sheet, absent -> new ArrayList<>()).add(row);
  }

  /** The key of somebody a row is about; the workbook will hold the person too. */
  String mention(Someone person) {
    mentioned.put(person.key(), person);
    return person.key();
  }

  /** Writes down who somebody is. */
  void write(Someone person) {
    addKeyed(
        Sheet.PERSONS,
        person.key(),
        "given_name",
        person.givenName(),
        "family_name",
        person.familyName(),
        "sex",
        person.sex(),
        "birth_date",
        person.birthDate().toString(),
        "birth_date_precision",
        person.precision(),
        "nationality",
        person.nationality(),
        "disability",
        person.disability(),
        "family",
        person.family(),
        "unhcr_number",
        person.unhcrNumber());
  }

  Collection<Someone> mentioned() {
    return mentioned.values();
  }

  int count(Sheet sheet) {
    return rows.getOrDefault(sheet, List.of()).size();
  }

  List<Map<String, String>> rows(Sheet sheet) {
    return List.copyOf(rows.getOrDefault(sheet, List.of()));
  }

  /** The rows by the sheets' written names, in the order of the sheets. */
  Map<String, List<Map<String, String>>> rows() {
    var written = new LinkedHashMap<String, List<Map<String, String>>>();
    rows.forEach((sheet, list) -> written.put(sheet.written(), List.copyOf(list)));
    return written;
  }
}
