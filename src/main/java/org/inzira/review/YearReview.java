package org.inzira.review;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.review.parts.Imprint;
import org.inzira.review.parts.Tile;

/**
 * Everything that the page of a year prints.
 *
 * @param known as of which day its figures are known, in a sentence; empty for today
 */
record YearReview(
    Frame frame,
    Year year,
    Optional<String> known,
    String country,
    List<Link> otherYears,
    List<Tile> overview,
    Panel map,
    List<Chapter> chapters,
    List<Link> donors,
    List<Link> partners,
    Link allFigures,
    Imprint imprint) {

  YearReview {
    otherYears = List.copyOf(otherYears);
    overview = List.copyOf(overview);
    chapters = List.copyOf(chapters);
    donors = List.copyOf(donors);
    partners = List.copyOf(partners);
  }
}
