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

  /** The figures of all editions of a year before one, withdrawn ones too: they were read. */
  List<FigureSnapshot> before(Year year, int number) {
    return rows.list(year).stream()
        .filter(edition -> edition.number() < number)
        .map(edition -> find(year, edition.number()).orElseThrow())
        .toList();
  }

  @Override
  public Optional<FigureSnapshot> find(Year year, int edition) {
    return rows.find(year, edition)
        .map(rows::content)
        .map(ReviewContent::read)
        .map(content -> content.orThrow().figures());
  }
}
