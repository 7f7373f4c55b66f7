package org.inzira.review;

import java.net.URI;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.inzira.access.Viewers;
import org.inzira.figures.Figures;
import org.inzira.figures.Known;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of a year's review. */
@RestController
class ReviewPages {

  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2999;

  private final YearReviews reviews;
  private final Viewers viewers;
  private final List<Figures.RelatedPages> related;
  private final Pages pages;
  private final Clock clock;

  ReviewPages(
      YearReviews reviews,
      Viewers viewers,
      List<Figures.RelatedPages> related,
      Pages pages,
      Clock clock) {
    this.related = List.copyOf(related);
    this.reviews = reviews;
    this.viewers = viewers;
    this.pages = pages;
    this.clock = clock;
  }

  /** Leads to the newest year that has something to review; before there is any, to this one. */
  @GetMapping("/review")
  ResponseEntity<String> newest() {
    var year = reviews.years().stream().findFirst().orElseGet(() -> Year.now(clock));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/review/" + year))
        .build();
  }

  @GetMapping("/review/{year}")
  ResponseEntity<String> year(
      @PathVariable int year, @RequestParam(name = Known.PARAMETER, defaultValue = "") String day) {
    if (!isReviewed(year)) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("RV-001")));
    }
    return switch (reviews.asKnownOn(day)) {
      case Outcome.Done<Figures>(var shown) -> page(Year.of(year), shown);
      case Outcome.Refused<Figures>(var refusals) ->
          pages.refused(
              refusals.getFirst().code().equals("FI-011")
                  ? HttpStatus.UNPROCESSABLE_CONTENT
                  : HttpStatus.BAD_REQUEST,
              refusals);
    };
  }

  /** Whether there is a page for a year; its figures may all be missing. */
  static boolean isReviewed(int year) {
    return year >= YEAR_MIN && year <= YEAR_MAX;
  }

  private ResponseEntity<String> page(Year year, Figures shown) {
    var wording = pages.wording();
    var editions = Action.other(wording.text("review.editions"), "/review/" + year + "/editions");
    var frame =
        pages.frame(wording.text("review.title", year.toString())).withActions(List.of(editions));
    return pages.page(
        "review/year-review.jte",
        Map.of(
            "review",
            reviews.of(year, shown.onPage(viewers.get(), year), viewers.get(), frame),
            "related",
            related.stream().flatMap(others -> others.list(year).stream()).toList()));
  }
}
