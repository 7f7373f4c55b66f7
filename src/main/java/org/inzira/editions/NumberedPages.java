package org.inzira.editions;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of one edition, its files, and what is done with it after it was published. */
@RestController
@RequestMapping(EditionRoutes.NUMBER)
class NumberedPages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  /** What was published never changes, and is asked for by who is signed in only. */
  private static final CacheControl PRIVATE =
      CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate();

  private final Editions editions;
  private final EditionRows rows;
  private final EditionViews views;
  private final EditionFiles files;
  private final Pages pages;

  NumberedPages(
      Editions editions, EditionRows rows, EditionViews views, EditionFiles files, Pages pages) {
    this.editions = editions;
    this.rows = rows;
    this.views = views;
    this.files = files;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<String> open(@PathVariable String year, @PathVariable String number) {
    return find(year, number)
        .map(edition -> html(HttpStatus.OK, edition, List.of()))
        .orElseGet(() -> absent(year, number));
  }

  @GetMapping("/in-house" + EditionRoutes.FILE)
  ResponseEntity<?> inHouse(
      @PathVariable String year,
      @PathVariable String number,
      @PathVariable String language,
      @PathVariable String format) {
    return file(year, number, "in-house", language, format);
  }

  @GetMapping("/public" + EditionRoutes.FILE)
  ResponseEntity<?> open(
      @PathVariable String year,
      @PathVariable String number,
      @PathVariable String language,
      @PathVariable String format) {
    return file(year, number, "public", language, format);
  }

  private ResponseEntity<?> file(
      String year, String number, String audience, String language, String format) {
    Optional<? extends ResponseEntity<?>> found =
        find(year, number)
            .flatMap(edition ->
                EditionFiles.key(audience, language, format)
                    .flatMap(key -> files.printed(edition, key, PRIVATE)));
    return found.isPresent() ? found.get() : noDocument(year, number);
  }

  /** The same document made now, from the data that were published. */
  @GetMapping("/anew/{audience}" + EditionRoutes.FILE)
  ResponseEntity<?> anew(
      @PathVariable String year,
      @PathVariable String number,
      @PathVariable String audience,
      @PathVariable String language,
      @PathVariable String format) {
    var made =
        find(year, number)
            .flatMap(edition ->
                EditionFiles.key(audience, language, format)
                    .flatMap(key -> files.anew(edition, key)));
    if (made.isEmpty()) {
      return noDocument(year, number);
    }
    return switch (made.get()) {
      case Outcome.Done<ResponseEntity<byte[]>>(var answer) -> answer;
      case Outcome.Refused<ResponseEntity<byte[]>>(var refusals) ->
          pages.refused(HttpStatus.CONFLICT, refusals);
    };
  }

  @GetMapping("/data")
  ResponseEntity<?> data(@PathVariable String year, @PathVariable String number) {
    var found = find(year, number);
    return found.isPresent() ? files.data(found.get()) : absent(year, number);
  }

  @PostMapping("/withdraw")
  ResponseEntity<String> withdraw(
      @PathVariable String year,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason) {
    return answer(
        year, number, edition -> editions.withdraw(edition.year(), edition.number(), reason));
  }

  @PostMapping("/link")
  ResponseEntity<String> link(
      @PathVariable String year,
      @PathVariable String number,
      @RequestParam(defaultValue = "false") boolean on) {
    return answer(year, number, edition -> editions.link(edition.year(), edition.number(), on));
  }

  private ResponseEntity<String> answer(
      String year, String number, Function<Edition, Outcome<Edition>> verb) {
    var edition = find(year, number);
    if (edition.isEmpty()) {
      return absent(year, number);
    }
    return switch (verb.apply(edition.get())) {
      case Outcome.Done<Edition> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(edition.get().address()))
              .build();
      case Outcome.Refused<Edition>(var refusals) ->
          html(EditionPages.status(refusals), edition.get(), refusals);
    };
  }

  private Optional<Edition> find(String year, String number) {
    return number.matches("[1-9][0-9]{0,5}")
        ? EditionPages.find(year).flatMap(known -> rows.find(known, Integer.parseInt(number)))
        : Optional.empty();
  }

  private ResponseEntity<String> absent(String year, String number) {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("ED-019", year, number)));
  }

  private ResponseEntity<String> noDocument(String year, String number) {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("ED-020", year, number)));
  }

  private ResponseEntity<String> html(HttpStatus status, Edition edition, List<Refusal> refusals) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .body(pages.render("editions/edition.jte", Map.of("view", views.of(edition, refusals))));
  }
}
