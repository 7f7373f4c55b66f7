package org.inzira.review;

import java.time.Year;
import java.util.List;
import org.inzira.access.Viewer;
import org.inzira.database.Settings;
import org.inzira.figures.Figures;
import org.inzira.kernel.CountryCode;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.projects.Projects;
import org.springframework.stereotype.Component;

/** Puts the review of a year together from figures, narrative and support records. */
@Component
class YearReviews {

  private final Figures figures;
  private final Projects projects;
  private final Places places;
  private final CountryCode country;

  YearReviews(Figures figures, Projects projects, Places places, Settings settings) {
    this.figures = figures;
    this.projects = projects;
    this.places = places;
    this.country = settings.country();
  }

  /** The years that have something to review, newest first. */
  List<Year> years() {
    return figures.years().reversed();
  }

  YearReview of(Year year, Viewer viewer, Frame frame) {
    var wording = frame.wording();
    var imprint = projects.imprint();
    return new YearReview(
        frame,
        year,
        otherYears(year),
        new Tiles(figures, year, wording).of(ChapterPlan.OVERVIEW),
        new PresencePlot(projects, places, country, wording).of(year),
        chapters(year, viewer, wording),
        names(projects.donors()),
        names(projects.partners()),
        new YearReview.Imprint(
            imprint.publisher(), imprint.citation(), imprint.licence(), imprint.mapDisclaimer()));
  }

  private List<Chapter> chapters(Year year, Viewer viewer, Wording wording) {
    var tiles = new Tiles(figures, year, wording);
    var narrative = new Narrative(figures, year, wording);
    var plots = new Plots(figures, year, wording, figure -> figures.disclosure(figure, viewer));
    return ChapterPlan.CHAPTERS.stream()
        .map(plan ->
            new Chapter(
                plan.programme(),
                wording.text("review.chapter." + plan.programme().code()),
                tiles.of(plan.tiles()),
                narrative.html(plan.programme()),
                plots.of(plan.plots())))
        .toList();
  }

  private List<Link> otherYears(Year year) {
    return years().stream()
        .filter(other -> !other.equals(year))
        .map(other -> new Link(other.toString(), "/review/" + other))
        .toList();
  }

  private static List<Link> names(List<Projects.Named> named) {
    return named.stream().map(one -> new Link(one.name(), one.record().address())).toList();
  }
}
