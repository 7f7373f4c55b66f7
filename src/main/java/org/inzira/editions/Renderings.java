package org.inzira.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.page.Texts;
import org.inzira.review.ReviewContent;
import org.inzira.review.ReviewDocuments;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.EditionMark;
import org.inzira.review.documents.ReviewDocument;
import org.springframework.stereotype.Component;

/** Makes all documents of an edition: for both audiences, in every language and format. */
@Component
class Renderings {

  private final ReviewDocuments documents;

  Renderings(ReviewDocuments documents) {
    this.documents = documents;
  }

  /** How many documents an edition has. */
  int count() {
    return Audience.values().length * Texts.LANGUAGES.size() * documents.formats().size();
  }

  /** Makes them all, and says after each that it is made. */
  List<ReviewDocument> make(
      ReviewContent content, List<FigureSnapshot> published, EditionMark mark, Runnable made) {
    var all = new ArrayList<ReviewDocument>();
    for (var audience : Audience.values()) {
      for (var language : Texts.LANGUAGES) {
        for (var format : documents.formats()) {
          all.add(
              documents.make(content, published, audience, format, language, Optional.of(mark)));
          made.run();
        }
      }
    }
    return all;
  }
}
