package org.inzira.editions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Wording;
import org.inzira.review.documents.Audience;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * An edition for anybody with its public address: its public documents, which totals changed since,
 * and nothing else; without sign-in and without cookies, and not for search engines. Who guesses an
 * address guesses 192 bits.
 */
@RestController
class PublicPages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  /** Kept by whoever likes, but asked for each time: it may be switched off or withdrawn. */
  private static final CacheControl ASKED = CacheControl.noCache().cachePublic();

  /**
   * What anybody sees.
   *
   * @param sentence that the edition was withdrawn, or who published it when
   * @param items its documents, with sizes and hashes
   */
  record View(
      Wording words,
      String path,
      String title,
      String sentence,
      List<EditionView.Fact> facts,
      List<EditionView.Item> items) {}

  /** What changed since the edition, and the way back to it. */
  record Changes(Wording words, String title, String lead, Table totals, Link back) {}

  private final EditionRows rows;
  private final EditionFiles files;
  private final PublishedFigures figures;
  private final PublicChanges changes;
  private final Clock clock;
  private final Pages pages;

  PublicPages(
      EditionRows rows,
      EditionFiles files,
      PublishedFigures figures,
      PublicChanges changes,
      Clock clock,
      Pages pages) {
    this.rows = rows;
    this.files = files;
    this.figures = figures;
    this.changes = changes;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping(EditionRoutes.PUBLIC)
  ResponseEntity<?> open(@PathVariable String token) {
    return of(token, edition -> Optional.of(html(HttpStatus.OK, "public", view(edition))));
  }

  @GetMapping(EditionRoutes.PUBLIC + EditionRoutes.FILE)
  ResponseEntity<?> file(
      @PathVariable String token, @PathVariable String language, @PathVariable String format) {
    return of(
        token,
        edition ->
            EditionFiles.key(Audience.PUBLIC.code(), language, format)
                .flatMap(key -> files.printed(edition, key, ASKED))
                .map(PublicPages::headed));
  }

  @GetMapping(EditionRoutes.PUBLIC + EditionRoutes.CHANGES)
  ResponseEntity<?> changes(@PathVariable String token) {
    return of(
        token,
        edition ->
            figures
                .find(edition.year(), edition.number())
                .map(told -> html(HttpStatus.OK, "public-changes", changes(edition, told))));
  }

  private Changes changes(Edition edition, FigureSnapshot told) {
    var words = pages.wording();
    return new Changes(
        words,
        words.text("editions.changes"),
        words.text("editions.public.changes.lead", words.moment(clock.instant())),
        changes.since(told, words),
        new Link(title(edition, words), edition.publicAddress().orElse("")));
  }

  private ResponseEntity<?> of(
      String token, Function<Edition, Optional<? extends ResponseEntity<?>>> answer) {
    var edition = rows.find(token);
    if (edition.isPresent() && edition.get().withdrawal().isPresent()) {
      return html(HttpStatus.GONE, "public-gone", view(edition.get()));
    }
    var found = edition.flatMap(answer::apply);
    return found.isPresent() ? found.get() : html(HttpStatus.NOT_FOUND, "public-gone", nothing());
  }

  private View nothing() {
    var words = pages.wording();
    return new View(
        words,
        "",
        words.text("editions.public.none"),
        words.sentence(Refusal.of("ED-021")),
        List.of(),
        List.of());
  }

  private View view(Edition edition) {
    var words = pages.wording();
    var path = edition.publicAddress().orElse("");
    return new View(
        words,
        path,
        title(edition, words),
        EditionViews.withdrawnPublicly(edition, words)
            .orElseGet(
                () -> words.text("editions.public.lead", words.moment(edition.publishedAt()))),
        List.of(
            new EditionView.Fact(words.text("editions.fact.citation"), edition.citation(), false),
            new EditionView.Fact(words.text("editions.fact.anchor"), edition.anchor(), true),
            new EditionView.Fact(words.text("editions.fact.hash"), edition.contentHash(), true)),
        rows.files(edition).stream()
            .filter(file -> file.key().audience() == Audience.PUBLIC)
            .sorted(java.util.Comparator.comparing(file -> file.key().format()))
            .map(file ->
                new EditionView.Item(
                    new Link(
                        EditionViews.document(file, words),
                        path
                            + "/"
                            + file.key().language().getLanguage()
                            + "/"
                            + file.key().format().code()),
                    EditionViews.size(file, words),
                    file.hash(),
                    Optional.empty()))
            .toList());
  }

  private static String title(Edition edition, Wording words) {
    return words.text(
        "editions.edition.title", edition.year().toString(), Integer.toString(edition.number()));
  }

  private ResponseEntity<String> html(HttpStatus status, String template, Object view) {
    return headed(
        ResponseEntity.status(status)
            .contentType(HTML)
            .cacheControl(ASKED)
            .body(pages.render("editions/" + template + ".jte", Map.of("view", view))));
  }

  /** The address is a secret: no search engine keeps it, and no link away tells it. */
  private static <T> ResponseEntity<T> headed(ResponseEntity<T> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Referrer-Policy", "no-referrer")
        .body(answer.getBody());
  }
}
