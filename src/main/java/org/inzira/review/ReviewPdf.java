package org.inzira.review;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.inzira.access.Viewers;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The review of a year as a PDF, as who asks may see it. */
@RestController
class ReviewPdf {

  private final YearReviews reviews;
  private final ReviewDocuments documents;
  private final ReviewPrint print;
  private final Viewers viewers;
  private final Pages pages;
  private final Texts texts;

  ReviewPdf(
      YearReviews reviews,
      ReviewDocuments documents,
      ReviewPrint print,
      Viewers viewers,
      Pages pages,
      Texts texts) {
    this.reviews = reviews;
    this.documents = documents;
    this.print = print;
    this.viewers = viewers;
    this.pages = pages;
    this.texts = texts;
  }

  @GetMapping("/review/{year}.pdf")
  ResponseEntity<?> pdf(@PathVariable int year, @RequestParam(defaultValue = "") String language) {
    if (!ReviewPages.isReviewed(year)) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("RV-001")));
    }
    var wording = wording(language);
    return switch (print(Year.of(year), wording)) {
      case Outcome.Done<byte[]>(var bytes) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_PDF)
              .header(HttpHeaders.CONTENT_DISPOSITION, named(year, wording).toString())
              .body(bytes);
      case Outcome.Refused<byte[]>(var refusals) ->
          pages.refused(
              refusals.getFirst().code().equals("PT-001")
                  ? HttpStatus.SERVICE_UNAVAILABLE
                  : HttpStatus.UNPROCESSABLE_CONTENT,
              refusals);
    };
  }

  /** To readers from outside it is told as to anybody: what they hold may go on to anybody. */
  private Outcome<byte[]> print(Year year, Wording wording) {
    var viewer = viewers.get();
    var order = documents.order(documents.take(year), viewer, wording);
    return print.print(reviews.printed(order, viewer));
  }

  private Wording wording(String language) {
    return Texts.LANGUAGES.stream()
        .filter(each -> each.getLanguage().equals(language))
        .findAny()
        .map(texts::in)
        .orElseGet(pages::wording);
  }

  private static ContentDisposition named(int year, Wording wording) {
    Locale language = wording.language();
    return ContentDisposition.inline()
        .filename(wording.text("review.pdf.name", Integer.toString(year), language.getLanguage()))
        .build();
  }
}
