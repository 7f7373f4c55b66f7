package org.inzira.annex;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.inzira.annex.Sheet.Column;
import org.inzira.annex.Sheet.Value;
import org.inzira.annex.Sheet.Words;
import org.inzira.page.Wording;

/** What must be said beside the numbers. */
final class NoteRows {

  private static final double WIDTH = 24;
  private static final double WIDTH_WIDE = 100;

  private final Year year;
  private final AnnexOrigin origin;
  private final Wording wording;

  NoteRows(Year year, AnnexOrigin origin, Wording wording) {
    this.year = year;
    this.origin = origin;
    this.wording = wording;
  }

  Sheet notes() {
    var rows = new ArrayList<List<Value>>();
    rows.add(row("title", wording.text("annex.title", year.toString())));
    rows.add(row("publisher", origin.publisher()));
    rows.add(row("citation", origin.citation()));
    rows.add(row("licence", origin.licence()));
    origin.disclaimers().forEach(sentence -> rows.add(row("disclaimer", sentence)));
    origin.sources().forEach(sentence -> rows.add(row("source", sentence)));
    rows.add(row("kinds", wording.text("annex.note.kinds.text")));
    rows.add(row("hidden", wording.text("annex.note.hidden.text")));
    rows.add(row("silent", wording.text("annex.note.silent.text")));
    rows.add(row("checksum", wording.text("annex.note.checksum.text")));
    return new Sheet(
        wording.text("annex.notes"),
        List.of(
            Column.of(wording.text("annex.column.subject"), WIDTH),
            Column.of(wording.text("annex.column.text"), WIDTH_WIDE)),
        rows);
  }

  private List<Value> row(String subject, String text) {
    return List.of(new Words(wording.text("annex.note." + subject)), new Words(text));
  }
}
