package org.inzira.editions;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.restatement.PublishedSnapshots;
import org.inzira.review.ReviewContent;
import org.springframework.stereotype.Component;

/** Gives the figures of an edition, as they were published, to who says what changed since. */
@Component
class PublishedFigures implements PublishedSnapshots {

  private final EditionRows rows;

  PublishedFigures(EditionRows rows) {
    this.rows = rows;
  }

  /**
   * The figures of all editions before one, withdrawn ones too: they were read. Those of the years
   * beside it as well, since each edition prints the months of the year before.
   */
  List<FigureSnapshot> before(Edition edition) {
    return rows.before(edition).stream()
        .filter(other -> Math.abs(other.year().getValue() - edition.year().getValue()) <= 1)
        .map(this::figures)
        .toList();
  }

  private FigureSnapshot figures(Edition edition) {
    return ReviewContent.read(rows.content(edition)).orThrow().figures();
  }

  @Override
  public Optional<FigureSnapshot> find(Year year, int edition) {
    return rows.find(year, edition).map(this::figures);
  }
}
