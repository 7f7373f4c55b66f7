package org.inzira.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Entry;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Measure;
import org.inzira.page.Cell;
import org.inzira.page.Table;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/** What a record stated in the ledger, each entry with the year it counts in. */
@Component
class EntryTable {

  private final LedgerReader ledger;

  EntryTable(LedgerReader ledger) {
    this.ledger = ledger;
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
            Table.Column.text(wording.text("records.entry.reason")));
    return Table.of(wording.text("records.entries"), columns, rows, "");
  }

  private static List<Cell> row(Entry entry, Wording wording) {
    var measure = entry.measure().value();
    var named = wording.textOrEmpty("measure." + measure);
    var year = "/figures/" + entry.happenedOn().getYear();
    return List.of(
        Cell.text(Long.toString(entry.number()))
            .withNote(wording.text("records.entry.block", Long.toString(entry.block()))),
        Cell.link(wording.day(entry.happenedOn()), year),
        Cell.text(named.isEmpty() ? measure : named).withNote(dimensions(entry.dimensions())),
        Cell.text(wording.number(entry.quantity())),
        Cell.text(wording.text("reason." + entry.reason().code()))
            .withNote(wording.text("records.entry.version", Integer.toString(entry.version()))));
  }

  /** Codes as the ledger has them: this is the place to see what was really posted. */
  private static String dimensions(Dimensions dimensions) {
    return dimensions.values().entrySet().stream()
        .map(entry -> entry.getKey().code() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
