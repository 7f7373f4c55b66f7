package org.inzira.annex;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.access.Viewers;
import org.inzira.figures.FigureValue;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.kernel.Refusal;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.inzira.projects.Imprint;
import org.inzira.projects.Projects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The workbook of a year as the figures are now, and the page that says what is in it. */
@RestController
class AnnexPages {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** One workbook as its page tells of it. */
  record Told(String title, String language, Annex annex, Link download) {}

  /** The page. */
  record AnnexPage(Frame frame, String known, List<Told> workbooks) {}

  private final FigureSnapshots snapshots;
  private final Annexes annexes;
  private final Projects projects;
  private final Viewers viewers;
  private final Texts texts;
  private final Pages pages;

  AnnexPages(
      FigureSnapshots snapshots,
      Annexes annexes,
      Projects projects,
      Viewers viewers,
      Texts texts,
      Pages pages) {
    this.snapshots = snapshots;
    this.annexes = annexes;
    this.projects = projects;
    this.viewers = viewers;
    this.texts = texts;
    this.pages = pages;
  }

  @GetMapping("/review/{year}/annex")
  ResponseEntity<?> page(@PathVariable String year) {
    return of(year, this::page);
  }

  @GetMapping("/review/{year}.xlsx")
  ResponseEntity<?> workbook(
      @PathVariable String year, @RequestParam(defaultValue = "") String language) {
    var wording = language.isEmpty() ? Optional.of(pages.wording()) : wording(language);
    return wording.isEmpty()
        ? pages.refused(HttpStatus.BAD_REQUEST, List.of(Refusal.of("AN-003")))
        : of(year, snapshot -> workbook(snapshot, wording.get()));
  }

  private ResponseEntity<?> of(String year, Function<FigureSnapshot, ResponseEntity<?>> answer) {
    if (!year.matches("[12][0-9]{3}")) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("AN-001")));
    }
    var snapshot = snapshots.take(Year.parse(year));
    return isRecorded(snapshot)
        ? answer.apply(snapshot)
        : pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("AN-002", year)));
  }

  private boolean isRecorded(FigureSnapshot snapshot) {
    return snapshots.figures(snapshot).list(Year.of(snapshot.year())).stream()
        .anyMatch(value -> value.status() != FigureValue.Status.NOT_RECORDED);
  }

  private ResponseEntity<byte[]> workbook(FigureSnapshot snapshot, Wording wording) {
    var name = "review-%d-%s.xlsx".formatted(snapshot.year(), wording.language().getLanguage());
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(annex(snapshot, wording).bytes());
  }

  private ResponseEntity<String> page(FigureSnapshot snapshot) {
    var wording = pages.wording();
    var year = Integer.toString(snapshot.year());
    var review = new Link(wording.text("review.title", year), "/review/" + year);
    var told = new ArrayList<Told>();
    for (var language : Texts.LANGUAGES) {
      told.add(told(snapshot, language, wording));
    }
    var view =
        new AnnexPage(
            pages.frame(wording.text("annex.title", year), review), known(snapshot, wording), told);
    return pages.page("annex/annex.jte", Map.of("view", view));
  }

  private Told told(FigureSnapshot snapshot, Locale language, Wording wording) {
    var code = language.getLanguage();
    return new Told(
        wording.text("annex.in." + code),
        code,
        annex(snapshot, texts.in(language)),
        new Link(
            wording.text("annex.download"),
            "/review/%d.xlsx?language=%s".formatted(snapshot.year(), code)));
  }

  private Annex annex(FigureSnapshot snapshot, Wording wording) {
    return annexes.make(
        snapshots.figures(snapshot).toldTo(viewers.get(), Year.of(snapshot.year())),
        Year.of(snapshot.year()),
        viewers.get(),
        origin(snapshot, wording),
        wording);
  }

  private AnnexOrigin origin(FigureSnapshot snapshot, Wording wording) {
    Imprint set = projects.imprint();
    return new AnnexOrigin(
        Instant.parse(snapshot.takenAt()),
        or(set.publisher(), "review.imprint.publisher", wording),
        or(set.citation(), "review.imprint.citation", wording),
        or(set.licence(), "review.imprint.licence", wording),
        List.of(or(set.mapDisclaimer(), "review.imprint.map-disclaimer", wording)),
        List.of(known(snapshot, wording)));
  }

  private static String known(FigureSnapshot snapshot, Wording wording) {
    return wording.text(
        "annex.known", wording.moment(Instant.parse(snapshot.takenAt())), snapshot.anchor().text());
  }

  private static String or(String set, String key, Wording wording) {
    return set.isBlank() ? wording.text(key) : set;
  }

  private Optional<Wording> wording(String language) {
    return Texts.LANGUAGES.stream()
        .filter(spoken -> spoken.getLanguage().equals(language))
        .findAny()
        .map(texts::in);
  }
}
