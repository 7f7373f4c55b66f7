package org.inzira.editions;

import java.net.URI;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.access.Viewers;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of a year's editions, and the steps to the next one. */
@RestController
class EditionPages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Editions editions;
  private final Publishing publishing;
  private final PublishingJobs jobs;
  private final StageViews views;
  private final ReadingViews readings;
  private final Viewers viewers;
  private final Pages pages;

  EditionPages(
      Editions editions,
      Publishing publishing,
      PublishingJobs jobs,
      StageViews views,
      ReadingViews readings,
      Viewers viewers,
      Pages pages) {
    this.editions = editions;
    this.publishing = publishing;
    this.jobs = jobs;
    this.views = views;
    this.readings = readings;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping(EditionRoutes.YEAR)
  ResponseEntity<String> list(@PathVariable String year) {
    return of(year, known -> html(HttpStatus.OK, known, List.of()));
  }

  @GetMapping(EditionRoutes.YEAR + "/reading")
  ResponseEntity<String> reading(@PathVariable String year) {
    return of(
        year, known -> pages.page("editions/reading.jte", Map.of("view", readings.of(known))));
  }

  /** What of the page changes while documents are made; when they are, the whole page does. */
  @GetMapping(EditionRoutes.YEAR + "/progress")
  ResponseEntity<String> progress(@PathVariable String year) {
    return of(
        year,
        known ->
            views
                .progress(known)
                .map(progress -> pages.page("editions/progress.jte", Map.of("progress", progress)))
                .orElseGet(() ->
                    ResponseEntity.noContent()
                        .header("HX-Redirect", StageViews.path(known))
                        .build()));
  }

  @PostMapping(EditionRoutes.YEAR + "/submit")
  ResponseEntity<String> submit(@PathVariable String year) {
    return of(year, known -> answer(known, editions.submit(known)));
  }

  @PostMapping(EditionRoutes.YEAR + "/approve")
  ResponseEntity<String> approve(
      @PathVariable String year, @RequestParam(defaultValue = "") String hash) {
    return of(year, known -> answer(known, editions.approve(known, hash)));
  }

  @PostMapping(EditionRoutes.YEAR + "/send-back")
  ResponseEntity<String> sendBack(
      @PathVariable String year, @RequestParam(defaultValue = "") String reason) {
    return of(year, known -> answer(known, editions.sendBack(known, reason)));
  }

  /** What can be seen at once is refused at once; the rest goes on beside. */
  @PostMapping(EditionRoutes.YEAR + "/publish")
  ResponseEntity<String> publish(@PathVariable String year) {
    return of(
        year,
        known -> {
          var refusals = publishing.refusals(known);
          if (!refusals.isEmpty()) {
            return html(status(refusals), known, refusals);
          }
          jobs.start(known, viewers.get().account());
          return back(known);
        });
  }

  private ResponseEntity<String> answer(Year year, Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> back(year);
      case Outcome.Refused<?>(var refusals) -> html(status(refusals), year, refusals);
    };
  }

  /** What went otherwise meanwhile is a conflict; what lacks something is not. */
  static HttpStatus status(List<Refusal> refusals) {
    return switch (refusals.getFirst().code()) {
      case "ED-007", "ED-012", "ED-004", "ED-013" -> HttpStatus.UNPROCESSABLE_CONTENT;
      case "ED-019" -> HttpStatus.NOT_FOUND;
      default ->
          refusals.getFirst().location().isPresent()
              ? HttpStatus.UNPROCESSABLE_CONTENT
              : HttpStatus.CONFLICT;
    };
  }

  private ResponseEntity<String> html(HttpStatus status, Year year, List<Refusal> refusals) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .body(pages.render("editions/editions.jte", Map.of("view", views.of(year, refusals))));
  }

  private static ResponseEntity<String> back(Year year) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(StageViews.path(year)))
        .build();
  }

  private ResponseEntity<String> of(String year, Function<Year, ResponseEntity<String>> answer) {
    return find(year)
        .map(answer)
        .orElseGet(() -> pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("RV-001"))));
  }

  /** The year that an address names. */
  static Optional<Year> find(String written) {
    return written.matches("(19|2[0-9])[0-9]{2}")
        ? Optional.of(Year.of(Integer.parseInt(written)))
        : Optional.empty();
  }
}
