package org.inzira.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.inzira.page.Pages;
import org.inzira.review.documents.DocumentMaker;
import org.inzira.review.documents.DocumentOrder;
import org.inzira.review.documents.Format;
import org.springframework.stereotype.Component;

/**
 * The review as one page that needs nothing beside it: no script, no style or picture from outside,
 * and every link leading to a place within, or to the served figures.
 */
@Component
class ReviewPage implements DocumentMaker {

  private static final List<String> STYLES =
      List.of("/static/assets/review.css", "/org/inzira/review/review-file.css");

  /** A part of a page needs no namespace, and an address is an address even if nobody opens it. */
  private static final String NAMESPACE = " xmlns=\"http://www.w3.org/2000/svg\"";

  private final YearReviews reviews;
  private final Pages pages;

  ReviewPage(YearReviews reviews, Pages pages) {
    this.reviews = reviews;
    this.pages = pages;
  }

  @Override
  public Format format() {
    return Format.PAGE;
  }

  @Override
  public byte[] make(DocumentOrder order) {
    var printed = reviews.printed(order);
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(
            order.wording().language().getLanguage(),
            printed.review().frame().title(),
            styles(),
            pages.render("review/review-file.jte", Map.of("content", printed)))
        .replace(NAMESPACE, "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String styles() {
    var styles = new StringBuilder();
    for (var name : STYLES) {
      try (var stream = ReviewPage.class.getResourceAsStream(name)) {
        if (stream == null) {
          throw new IllegalStateException("there is no " + name);
        }
        styles.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return styles.toString();
  }
}
