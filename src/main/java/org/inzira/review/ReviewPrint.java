package org.inzira.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RefusedException;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.inzira.review.documents.DocumentMaker;
import org.inzira.review.documents.DocumentOrder;
import org.inzira.review.documents.Format;
import org.inzira.review.parts.ChapterPhotograph;
import org.inzira.review.print.Artwork;
import org.inzira.review.print.Picture;
import org.springframework.stereotype.Component;

/**
 * The review as a report on paper or a screen: cover, contents, chapters, annex, imprint. Every
 * number leads to what it counts, within the report or on the served page.
 */
@Component
class ReviewPrint implements DocumentMaker {

  private final YearReviews reviews;
  private final Pages pages;
  private final Printing printing;

  ReviewPrint(YearReviews reviews, Pages pages, Printing printing) {
    this.reviews = reviews;
    this.pages = pages;
    this.printing = printing;
  }

  @Override
  public Format format() {
    return Format.PDF;
  }

  /** Throws what refuses it: that too many others are being printed. */
  @Override
  public byte[] make(DocumentOrder order) {
    return switch (print(reviews.printed(order))) {
      case Outcome.Done<byte[]>(var bytes) -> bytes;
      case Outcome.Refused<byte[]>(var refusals) -> throw new RefusedException(refusals);
    };
  }

  /** Prints a review with its photographs. */
  Outcome<byte[]> print(Imprinted imprinted) {
    var words = imprinted.review().frame().wording();
    var pictures =
        imprinted.review().chapters().stream()
            .flatMap(chapter ->
                chapter.pictures().stream()
                    .filter(photograph -> !photograph.source().isEmpty())
                    .map(photograph -> picture(chapter, photograph, words)))
            .toList();
    return print(imprinted, pictures);
  }

  private static Picture picture(Chapter chapter, ChapterPhotograph photograph, Wording words) {
    var credit = words.text("review.photograph.credit", photograph.credit());
    return new Picture(
        chapter.programme(),
        photograph.source(),
        photograph.alternative(),
        photograph.caption().isEmpty() ? credit : photograph.caption() + " " + credit);
  }

  /** Prints a review, with pictures to its chapters. */
  Outcome<byte[]> print(Imprinted imprinted, List<Picture> pictures) {
    var review = imprinted.review();
    var words = review.frame().wording();
    var content = Map.<String, Object>of("content", imprinted, "pictures", pictures);
    return printing.pdf(
        new PrintedDocument(
            review.frame().title(),
            words.language(),
            imprinted.lead(),
            review.imprint().publisher(),
            String.join(" ", review.frame().banners()),
            List.of(Artwork.styles()),
            Optional.empty(),
            pages.render("review/print.jte", content)));
  }
}
