package org.inzira.review;

import java.time.Year;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.figures.Figures;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Wording;
import org.inzira.photographs.Photograph;
import org.inzira.photographs.Photographs;
import org.inzira.review.ReviewContent.Story;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.DocumentOrder;
import org.inzira.review.parts.Annexes;
import org.inzira.review.parts.ChapterPhotograph;
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
  private final Stories stories;
  private final Photographs photographs;

  YearReviews(Figures figures, Stories stories, Photographs photographs) {
    this.figures = figures;
    this.stories = stories;
    this.photographs = photographs;
  }

  /** The years that have something to review, newest first. */
  List<Year> years() {
    return figures.years().reversed();
  }

  /** The figures as known on a day, or today's when it is empty; refused is what is no such day. */
  Outcome<Figures> asKnownOn(String day) {
    return figures.asKnownOn(day);
  }

  /** What the page of a year prints for who is looking. */
  YearReview of(Year year, Figures shown, Viewer viewer, Frame frame) {
    return of(stories.of(year, shown.known()), shown, viewer, true, frame);
  }

  /** What a document prints: all from its content, and nothing in it leads to a record. */
  Imprinted printed(DocumentOrder order) {
    return printed(order, order.reader());
  }

  /** The same as this viewer may see it. */
  Imprinted printed(DocumentOrder order, Viewer viewer) {
    var wording = order.wording();
    var story = order.content().story();
    var lead =
        order.audience() == Audience.IN_HOUSE ? "review.file.lead.in-house" : "review.file.lead";
    return new Imprinted(
        of(story, order.figures(), viewer, false, frame(story, wording)),
        wording.text(lead),
        new Annexes(order.figures(), story.year(), viewer, wording).list(),
        colophon(order));
  }

  private static Frame frame(Story story, Wording wording) {
    return new Frame(
        wording.text("review.title", story.year().toString()),
        List.of(),
        List.of(),
        story.banners(wording.language()),
        wording,
        Optional.empty(),
        "",
        "",
        List.of());
  }

  /** Where the numbers of a document come from, and which edition it is. */
  static List<String> colophon(DocumentOrder order) {
    var wording = order.wording();
    var content = order.content();
    var lines = new ArrayList<String>();
    order
        .mark()
        .ifPresent(mark -> {
          lines.add(
              wording.text(
                  "review.file.edition",
                  Integer.toString(mark.number()),
                  wording.moment(mark.publishedAt())));
          mark.anew()
              .ifPresent(anew ->
                  lines.add(
                      wording.text("review.file.anew", wording.moment(anew.at()), anew.version())));
          lines.add(wording.text("review.file.hash", mark.dataHash()));
        });
    lines.add(
        wording.text("review.file.source", wording.moment(content.takenAt()), content.anchor()));
    return lines;
  }

  private YearReview of(Story story, Figures shown, Viewer viewer, boolean linked, Frame frame) {
    var year = story.year();
    var wording = frame.wording();
    var imprint = Imprint.of(story.imprint(), wording);
    return new YearReview(
        frame,
        year,
        shown.known().map(known -> known.sentence(wording)),
        story.countryName(wording.language()),
        linked ? otherYears(year, shown) : List.of(),
        new Tiles(shown, year, viewer, wording).of(ChapterPlan.OVERVIEW),
        new PresencePlot(story.country(), imprint, wording).of(story.presences()),
        chapters(story, shown, viewer, linked, wording),
        story.donors(),
        story.partners(),
        new Link(
            wording.text("review.figures.all", year.toString()), shown.keep("/figures/" + year)),
        imprint);
  }

  /** A page leads to the bytes, a document holds them. */
  private List<ChapterPhotograph> pictures(
      Story story, Programme programme, boolean linked, Wording wording) {
    return story.photographs().stream()
        .filter(photograph -> photograph.programme() == programme)
        .map(photograph ->
            ChapterPhotograph.of(
                photograph,
                linked ? photograph.address() : written(photograph),
                wording.language()))
        .toList();
  }

  private String written(Photograph photograph) {
    return photographs
        .findBytes(photograph.id())
        .map(bytes -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes))
        .orElse("");
  }

  private List<Chapter> chapters(
      Story story, Figures shown, Viewer viewer, boolean linked, Wording wording) {
    var year = story.year();
    var tiles = new Tiles(shown, year, viewer, wording);
    var narrative = new Narrative(FigureReadings.of(shown, year, viewer), wording);
    var plots = new Plots(shown, year, viewer, wording);
    return ChapterPlan.CHAPTERS.stream()
        .map(plan ->
            new Chapter(
                plan.programme(),
                wording.text("review.chapter." + plan.programme().code()),
                tiles.of(plan.tiles()),
                narrative.html(story.text(plan.programme(), wording.language())),
                linked && shown.known().isEmpty()
                    ? edit(
                        new Manuscript(year, plan.programme(), wording.language()), viewer, wording)
                    : Optional.empty(),
                pictures(story, plan.programme(), linked, wording),
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
}
