package org.inzira.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Entry;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Measure;
import org.inzira.ledger.Reason;
import org.inzira.page.Cell;
import org.inzira.page.Table;
import org.inzira.page.Wording;
import org.inzira.places.Place;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** What a record stated in the ledger, each entry with the year it counts in. */
@Component
class EntryTable {

  private static final String VACCINE = "cvx-";

  private final LedgerReader ledger;
  private final Places places;

  EntryTable(LedgerReader ledger, Places places) {
    this.ledger = ledger;
    this.places = places;
  }

  /**
   * The entries, if there are any that may be shown.
   *
   * @param confidentialToo whether the viewer reads records of the kind without stating a reason
   */
  Optional<Table> find(RecordRef record, boolean confidentialToo, Wording wording) {
    var rows =
        ledger.list(record).stream()
            .filter(entry -> confidentialToo || !isConfidential(entry))
            .map(entry -> row(entry, wording))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(table(rows, wording));
  }

  private boolean isConfidential(Entry entry) {
    return ledger.find(entry.measure()).map(Measure::confidential).orElse(true);
  }

  private static Table table(List<List<Cell>> rows, Wording wording) {
    var columns =
        List.of(
            Table.Column.number(wording.text("records.entry.number")),
            Table.Column.text(wording.text("records.entry.happened")),
            Table.Column.text(wording.text("records.entry.measure")),
            Table.Column.number(wording.text("records.entry.quantity")),
            Table.Column.text(wording.text("records.entry.stated-by")));
    return Table.of(wording.text("records.entries"), columns, rows, "");
  }

  private List<Cell> row(Entry entry, Wording wording) {
    var measure = entry.measure().value();
    var year = "/figures/" + entry.happenedOn().getYear();
    return List.of(
        Cell.text(Long.toString(entry.number()))
            .withNote(wording.text("records.entry.block", Long.toString(entry.block()))),
        Cell.link(wording.day(entry.happenedOn()), year),
        Cell.text(named(wording, "measure." + measure, measure))
            .withNote(dimensions(entry.dimensions(), wording)),
        Cell.text(wording.number(entry.quantity())),
        Cell.text(wording.text("records.entry.version", Integer.toString(entry.version())))
            .withNote(
                entry.reason() == Reason.ORDINARY
                    ? ""
                    : wording.text("reason." + entry.reason().code())));
  }

  private String dimensions(Dimensions dimensions, Wording wording) {
    return dimensions.values().entrySet().stream()
        .map(entry -> said(entry.getKey(), entry.getValue(), wording))
        .collect(Collectors.joining(" · "))
        .replace(" · → ", " → ");
  }

  /** In words, as the entries behind a figure say it; a code that has none stays. */
  private String said(Dimension dimension, String value, Wording wording) {
    return switch (dimension) {
      case AGE_YEARS -> wording.text("records.entry.age", value);
      case DESTINATION -> "→ " + country(value, wording);
      case NATIONALITY, ASYLUM_COUNTRY, RESIDENCE, BORDER_WITH -> country(value, wording);
      case PLACE, SITE -> places.find(new PlaceCode(value)).map(Place::name).orElse(value);
      default ->
          value.startsWith(VACCINE)
              ? named(wording, "code.vaccine." + value.substring(VACCINE.length()), value)
              : named(wording, "cell." + dimension.code() + "." + value, value);
    };
  }

  private String country(String code, Wording wording) {
    return places.countryName(new CountryCode(code), wording.language());
  }

  private static String named(Wording wording, String key, String code) {
    var name = wording.textOrEmpty(key);
    return name.isEmpty() ? code : name;
  }
}
