package org.inzira.review;

import java.util.List;
import org.inzira.annex.AnnexOrigin;
import org.inzira.annex.Annexes;
import org.inzira.review.documents.DocumentMaker;
import org.inzira.review.documents.DocumentOrder;
import org.inzira.review.documents.Format;
import org.inzira.review.parts.Imprint;
import org.springframework.stereotype.Component;

/** The figures behind a review, to reckon with. */
@Component
class ReviewWorkbook implements DocumentMaker {

  private final Annexes annexes;

  ReviewWorkbook(Annexes annexes) {
    this.annexes = annexes;
  }

  @Override
  public Format format() {
    return Format.WORKBOOK;
  }

  @Override
  public byte[] make(DocumentOrder order) {
    var content = order.content();
    var imprint = Imprint.of(content.story().imprint(), order.wording());
    var origin =
        new AnnexOrigin(
            content.takenAt(),
            imprint.publisher(),
            imprint.citation(),
            imprint.licence(),
            List.of(imprint.mapDisclaimer()),
            YearReviews.colophon(order));
    return annexes
        .make(order.figures(), content.year(), order.reader(), origin, order.wording())
        .bytes();
  }
}
