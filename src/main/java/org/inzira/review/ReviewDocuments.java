package org.inzira.review;

import java.time.Clock;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.database.Settings;
import org.inzira.database.Transactions;
import org.inzira.figures.Figures;
import org.inzira.ledger.LedgerReader;
import org.inzira.page.Texts;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.DocumentMaker;
import org.inzira.review.documents.DocumentOrder;
import org.inzira.review.documents.EditionMark;
import org.inzira.review.documents.Format;
import org.inzira.review.documents.ReviewDocument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Takes the content of a year's review, and makes documents of it: for an audience, in a format and
 * a language. The same content gives the same document, whenever it is made.
 */
@Service
public class ReviewDocuments {

  private final Stories stories;
  private final Figures figures;
  private final LedgerReader ledger;
  private final Transactions transactions;
  private final ObjectProvider<DocumentMaker> makers;
  private final Texts texts;
  private final Clock clock;
  private final String base;

  ReviewDocuments(
      Stories stories,
      Figures figures,
      LedgerReader ledger,
      Transactions transactions,
      ObjectProvider<DocumentMaker> makers,
      Texts texts,
      Clock clock,
      Settings settings) {
    this.stories = stories;
    this.figures = figures;
    this.ledger = ledger;
    this.transactions = transactions;
    this.makers = makers;
    this.texts = texts;
    this.clock = clock;
    this.base = settings.baseAddress();
  }

  /** The formats that can be made here. */
  public List<Format> formats() {
    return makers.stream().map(DocumentMaker::format).sorted(Comparator.naturalOrder()).toList();
  }

  /** Reads all of a year's review as of one moment. */
  public ReviewContent take(Year year) {
    return transactions.snapshot(() -> {
      var now = clock.instant();
      var anchor = ledger.findLastBlock(now.plusSeconds(1));
      return new ReviewContent(
          now,
          anchor.map(block -> block.number() + ":" + block.hash()).orElse(""),
          stories.of(year, Optional.empty()).unlinked(),
          figures);
    });
  }

  /** Makes one document; a format that cannot be made here is a bug of the caller. */
  public ReviewDocument make(
      ReviewContent content,
      Audience audience,
      Format format,
      Locale language,
      Optional<EditionMark> mark) {
    var maker = makers.stream().filter(each -> each.format() == format).findAny().orElseThrow();
    var order =
        new DocumentOrder(content, audience, told(content, audience), texts.in(language), mark);
    var name =
        "review-%s-%s-%s.%s"
            .formatted(content.year(), audience.code(), language.getLanguage(), format.ending());
    return new ReviewDocument(audience, language, format, name, maker.make(order));
  }

  private Figures told(ReviewContent content, Audience audience) {
    return switch (audience) {
      case IN_HOUSE -> content.figures().inHouseDocument(content.year(), base);
      case PUBLIC -> content.figures().inDocument(content.year());
    };
  }
}
