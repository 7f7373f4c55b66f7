package org.inzira.review;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.database.Settings;
import org.inzira.figures.Figures;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Wording;
import org.inzira.places.Boundaries;
import org.inzira.places.Places;
import org.inzira.projects.Projects;
import org.inzira.review.parts.ChapterPlan;
import org.inzira.review.parts.Imprint;
import org.inzira.review.parts.Plots;
import org.inzira.review.parts.PresencePlot;
import org.inzira.review.parts.Tiles;
import org.springframework.stereotype.Component;

/** Puts the review of a year together from figures, narrative and support records. */
@Component
class YearReviews {

  private final Figures figures;
  private final Projects projects;
  private final Places places;
  private final Boundaries boundaries;
  private final Narratives narratives;
  private final CountryCode country;

  YearReviews(
      Figures figures,
      Projects projects,
      Places places,
      Boundaries boundaries,
      Narratives narratives,
      Settings settings) {
    this.boundaries = boundaries;
    this.narratives = narratives;
    this.figures = figures;
    this.projects = projects;
    this.places = places;
    this.country = settings.country();
  }

  /** The years that have something to review, newest first. */
  List<Year> years() {
    return figures.years().reversed();
  }

  /** The figures as known on a day, or today's when it is empty; refused is what is no such day. */
  Outcome<Figures> asKnownOn(String day) {
    return figures.asKnownOn(day);
  }

  /** The figures as they may leave the house in one document. */
  Figures inDocument(Year year) {
    return figures.inDocument(year);
  }

  /** What the page of a year prints for who is looking. */
  YearReview of(Year year, Figures shown, Viewer viewer, Frame frame) {
    return of(year, shown, viewer, true, frame);
  }

  /** The same for a document that leaves the house; nothing in it leads out of it. */
  YearReview forDocument(Year year, Viewer writer, Frame frame) {
    return of(year, inDocument(year), writer, false, frame);
  }

  private YearReview of(Year year, Figures shown, Viewer viewer, boolean linked, Frame frame) {
    var wording = frame.wording();
    var imprint = Imprint.of(projects.imprint(), wording);
    return new YearReview(
        frame,
        year,
        shown.known().map(known -> known.sentence(wording)),
        places.countryName(country, wording.language()),
        otherYears(year, shown),
        new Tiles(shown, year, viewer, wording).of(ChapterPlan.OVERVIEW),
        new PresencePlot(projects, places, boundaries.find(), country, imprint, linked, wording)
            .of(year),
        chapters(year, shown, viewer, linked, wording),
        names(projects.donors(), linked),
        names(projects.partners(), linked),
        new Link(
            wording.text("review.figures.all", year.toString()), shown.keep("/figures/" + year)),
        imprint);
  }

  private List<Chapter> chapters(
      Year year, Figures shown, Viewer viewer, boolean linked, Wording wording) {
    var tiles = new Tiles(shown, year, viewer, wording);
    var narrative = new Narrative(shown, year, wording, figure -> shown.disclosure(figure, viewer));
    var plots = new Plots(shown, year, viewer, wording);
    return ChapterPlan.CHAPTERS.stream()
        .map(plan ->
            new Chapter(
                plan.programme(),
                wording.text("review.chapter." + plan.programme().code()),
                tiles.of(plan.tiles()),
                narrative.html(
                    narratives.text(
                        new Manuscript(year, plan.programme(), wording.language()), shown.known())),
                linked && shown.known().isEmpty()
                    ? edit(
                        new Manuscript(year, plan.programme(), wording.language()), viewer, wording)
                    : Optional.empty(),
                plots.of(plan.plots())))
        .toList();
  }

  private static Optional<Link> edit(Manuscript manuscript, Viewer viewer, Wording wording) {
    if (!viewer.isAny(ReviewRoutes.READERS)) {
      return Optional.empty();
    }
    var label = viewer.isAny(ReviewRoutes.WRITERS) ? "review.edit" : "review.edit.read";
    return Optional.of(new Link(wording.text(label), manuscript.address()));
  }

  private List<Link> otherYears(Year year, Figures shown) {
    return years().stream()
        .filter(other -> !other.equals(year))
        .map(other -> new Link(other.toString(), shown.keep("/review/" + other)))
        .toList();
  }

  private static List<Link> names(List<Projects.Named> named, boolean linked) {
    return named.stream()
        .map(one -> new Link(one.name(), linked ? one.record().address() : ""))
        .toList();
  }
}
