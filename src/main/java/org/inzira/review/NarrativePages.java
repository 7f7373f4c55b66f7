package org.inzira.review;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page where the text of a chapter is written, checked, looked at and saved. */
@RestController
@RequestMapping("/review/{year}/narrative/{programme}")
class NarrativePages {

  /** What a form of the page sends: the text, and which version it was begun from. */
  record Written(String text, int version, String aside) {
    Written {
      text = Objects.requireNonNullElse(text, "");
      aside = Objects.requireNonNullElse(aside, "");
    }
  }

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Narratives narratives;
  private final NarrativeViews views;
  private final Pages pages;

  NarrativePages(Narratives narratives, NarrativeViews views, Pages pages) {
    this.narratives = narratives;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<String> open(
      @PathVariable int year,
      @PathVariable String programme,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(required = false) Optional<Integer> version) {
    return of(
        year,
        programme,
        language,
        manuscript ->
            version.isPresent() && narratives.find(manuscript, version.get()).isEmpty()
                ? pages.refused(
                    HttpStatus.NOT_FOUND,
                    List.of(Refusal.of("RV-010", Integer.toString(version.get()))))
                : html(HttpStatus.OK, views.opened(manuscript, version)));
  }

  /** The same page with the text as it stands; for the live preview only what changes of it. */
  @PostMapping("/preview")
  ResponseEntity<String> preview(
      @PathVariable int year,
      @PathVariable String programme,
      @RequestParam String language,
      Written written,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> live) {
    return of(
        year,
        programme,
        language,
        manuscript ->
            live.isPresent()
                ? ResponseEntity.ok()
                    .contentType(HTML)
                    .header(HttpHeaders.VARY, "HX-Request")
                    .body(
                        pages.render(
                            "review/checked.jte",
                            Map.of("checked", views.checked(manuscript, written.text()))))
                : html(HttpStatus.OK, views.written(manuscript, written, List.of())));
  }

  @PostMapping
  ResponseEntity<String> save(
      @PathVariable int year,
      @PathVariable String programme,
      @RequestParam String language,
      Written written) {
    return of(
        year,
        programme,
        language,
        manuscript ->
            switch (narratives.save(
                manuscript, written.version(), written.text(), views.viewer())) {
              case Outcome.Done<Integer>(var _) ->
                  ResponseEntity.status(HttpStatus.SEE_OTHER)
                      .location(URI.create(manuscript.address()))
                      .build();
              case Outcome.Refused<Integer>(var refusals) -> refused(manuscript, written, refusals);
            });
  }

  private ResponseEntity<String> refused(
      Manuscript manuscript, Written written, List<Refusal> refusals) {
    if (refusals.getFirst().code().equals(Narratives.STALE)) {
      var view = views.conflict(manuscript, written);
      return ResponseEntity.status(HttpStatus.CONFLICT)
          .contentType(HTML)
          .body(pages.render("review/narrative-conflict.jte", Map.of("view", view)));
    }
    return html(HttpStatus.UNPROCESSABLE_CONTENT, views.written(manuscript, written, refusals));
  }

  private ResponseEntity<String> of(
      int year,
      String programme,
      String language,
      Function<Manuscript, ResponseEntity<String>> answer) {
    var asked = language.isEmpty() ? pages.wording().language().getLanguage() : language;
    return Manuscript.find(year, programme, asked)
        .map(answer)
        .orElseGet(() -> pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("RV-005"))));
  }

  private ResponseEntity<String> html(HttpStatus status, NarrativeView view) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .body(pages.render("review/narrative.jte", Map.of("view", view)));
  }
}
