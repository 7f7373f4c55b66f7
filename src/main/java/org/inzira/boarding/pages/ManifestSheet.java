package org.inzira.boarding.pages;

import java.util.List;

/**
 * A manifest in words, from which page, PDF and workbook are made.
 *
 * @param state which version it is, or that it is not closed
 * @param notes overrides, and what is to be known of the version
 * @param came whether a column says who came
 */
record ManifestSheet(
    String title,
    String state,
    List<String> legs,
    String totals,
    String hash,
    boolean came,
    List<Family> families,
    List<String> notes) {

  ManifestSheet {
    legs = List.copyOf(legs);
    families = List.copyOf(families);
    notes = List.copyOf(notes);
  }

  /** Those of one case. */
  record Family(String number, List<Row> rows) {

    Family {
      rows = List.copyOf(rows);
    }
  }

  /** One passenger. */
  record Row(
      String position,
      String number,
      String name,
      String sex,
      String age,
      String nationality,
      String document,
      String needs,
      String seat,
      String came) {

    List<String> cells(boolean withCame) {
      var cells =
          new java.util.ArrayList<>(
              List.of(position, number, name, sex, age, nationality, document, needs, seat));
      if (withCame) {
        cells.add(came);
      }
      return List.copyOf(cells);
    }
  }
}
