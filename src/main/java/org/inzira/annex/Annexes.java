package org.inzira.annex;

import java.time.Year;
import java.util.List;
import org.inzira.access.Viewer;
import org.inzira.figures.Figures;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/**
 * Makes the workbook of a year from any figures: of today, of a snapshot, or as they may leave the
 * house. What the viewer may not be shown is not in it, on any sheet. The same figures, words and
 * origin make the same rows and checksum.
 */
@Component
public class Annexes {

  Annexes() {}

  /** The workbook of a year. */
  public Annex make(
      Figures figures, Year year, Viewer viewer, AnnexOrigin origin, Wording wording) {
    var rows = new FigureRows(figures, year, viewer, wording);
    var contents = rows.contents();
    var breakdowns = rows.breakdowns();
    var notes = new NoteRows(year, origin, wording).notes();
    var checksum = Checksum.of(contents, breakdowns);
    var sheets = List.of(contents, breakdowns, notes);
    return new Annex(
        sheets.stream()
            .map(sheet -> new Annex.SheetSize(sheet.name(), sheet.rows().size()))
            .toList(),
        checksum,
        SheetWriter.write(sheets, checksum, origin.takenAt(), wording));
  }
}
