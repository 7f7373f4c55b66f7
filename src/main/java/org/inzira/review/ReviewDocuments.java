package org.inzira.review;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.database.Settings;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.DocumentMaker;
import org.inzira.review.documents.DocumentOrder;
import org.inzira.review.documents.EditionMark;
import org.inzira.review.documents.Format;
import org.inzira.review.documents.ReviewDocument;
import org.inzira.review.parts.Imprint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Takes the content of a year's review, and makes documents of it: for an audience, in a format and
 * a language. The same content gives the same document, whenever it is made.
 */
@Service
public class ReviewDocuments {

  private final Stories stories;
  private final FigureSnapshots snapshots;
  private final Transactions transactions;
  private final ObjectProvider<DocumentMaker> makers;
  private final Texts texts;
  private final String base;

  ReviewDocuments(
      Stories stories,
      FigureSnapshots snapshots,
      Transactions transactions,
      ObjectProvider<DocumentMaker> makers,
      Texts texts,
      Settings settings) {
    this.stories = stories;
    this.snapshots = snapshots;
    this.transactions = transactions;
    this.makers = makers;
    this.texts = texts;
    this.base = settings.baseAddress();
  }

  /** The formats that can be made here. */
  public List<Format> formats() {
    return makers.stream().map(DocumentMaker::format).sorted(Comparator.naturalOrder()).toList();
  }

  /** Reads all of a year's review as of one moment. */
  public ReviewContent take(Year year) {
    return transactions.snapshot(() ->
        new ReviewContent(stories.of(year, Optional.empty()).unlinked(), snapshots.take(year)));
  }

  /** Whether anything was recorded that a review could print. */
  public boolean isRecorded(ReviewContent content) {
    return snapshots.figures(content.figures()).list(content.year()).stream()
        .anyMatch(value -> value.status() != FigureValue.Status.NOT_RECORDED);
  }

  /** How a content is cited. */
  public String citation(ReviewContent content, Locale language) {
    return Imprint.of(content.story().imprint(), texts.in(language)).citation();
  }

  /** Makes one document of today, beside all that was published. */
  public ReviewDocument make(
      ReviewContent content,
      Audience audience,
      Format format,
      Locale language,
      Optional<EditionMark> mark) {
    var figures = snapshots.figures(content.figures());
    var told = told(figures, content.year(), audience);
    return make(content, told, audience, format, language, mark);
  }

  /**
   * Makes one document; a format that cannot be made here is a bug of the caller.
   *
   * @param published the figures of the editions before this one and no others, so that it can be
   *     made again: beside them, the public must not learn of the few that came or went since
   */
  public ReviewDocument make(
      ReviewContent content,
      List<FigureSnapshot> published,
      Audience audience,
      Format format,
      Locale language,
      Optional<EditionMark> mark) {
    var figures = snapshots.figures(content.figures());
    var told =
        audience == Audience.PUBLIC
            ? figures.inDocument(content.year(), published)
            : told(figures, content.year(), audience);
    return make(content, told, audience, format, language, mark);
  }

  private ReviewDocument make(
      ReviewContent content,
      Figures told,
      Audience audience,
      Format format,
      Locale language,
      Optional<EditionMark> mark) {
    var maker = makers.stream().filter(each -> each.format() == format).findAny().orElseThrow();
    var order = new DocumentOrder(content, audience, told, texts.in(language), mark);
    var name =
        "review-%s-%s-%s.%s"
            .formatted(content.year(), audience.code(), language.getLanguage(), format.ending());
    return new ReviewDocument(audience, language, format, name, maker.make(order));
  }

  /** What a maker is told of today for this viewer, who may be from outside. */
  DocumentOrder order(ReviewContent content, Viewer viewer, Wording wording) {
    var figures = snapshots.figures(content.figures());
    var audience = figures.isOutside(viewer) ? Audience.PUBLIC : Audience.IN_HOUSE;
    var told = told(figures, content.year(), audience);
    return new DocumentOrder(content, audience, told, wording, Optional.empty());
  }

  private Figures told(Figures figures, Year year, Audience audience) {
    return switch (audience) {
      case IN_HOUSE -> figures.inHouseDocument(year, base);
      case PUBLIC -> figures.inDocument(year);
    };
  }
}
