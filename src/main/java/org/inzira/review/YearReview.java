package org.inzira.review;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Wording;

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

  /** Who publishes, how it may be cited and used, what its maps do not mean and come from. */
  record Imprint(
      String publisher, String citation, String licence, String mapDisclaimer, String mapCredit) {

    /** What the mission has set, and what holds for any mission where it has not. */
    static Imprint of(org.inzira.projects.Imprint set, Wording wording) {
      return new Imprint(
          or(set.publisher(), "review.imprint.publisher", wording),
          or(set.citation(), "review.imprint.citation", wording),
          or(set.licence(), "review.imprint.licence", wording),
          or(set.mapDisclaimer(), "review.imprint.map-disclaimer", wording),
          or(set.mapCredit(), "review.imprint.map-credit", wording));
    }

    private static String or(String set, String key, Wording wording) {
      return set.isBlank() ? wording.text(key) : set;
    }
  }
}
