package org.inzira.review;

import java.time.Year;
import java.util.List;
import org.inzira.page.Frame;
import org.inzira.page.Link;

/** Everything that the page of a year prints. */
record YearReview(
    Frame frame,
    Year year,
    List<Link> otherYears,
    List<Tile> overview,
    ChartBlock map,
    List<Chapter> chapters,
    List<Link> donors,
    List<Link> partners,
    Imprint imprint) {

  YearReview {
    otherYears = List.copyOf(otherYears);
    overview = List.copyOf(overview);
    chapters = List.copyOf(chapters);
    donors = List.copyOf(donors);
    partners = List.copyOf(partners);
  }

  /** Who publishes, how it may be cited and used, what its maps do not mean. */
  record Imprint(String publisher, String citation, String licence, String mapDisclaimer) {}
}
