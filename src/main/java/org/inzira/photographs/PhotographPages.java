package org.inzira.photographs;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Viewers;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Tone;
import org.inzira.pictures.PictureMaker;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where photographs are looked through, sent, described and taken down. */
@Controller
class PhotographPages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Photographs photographs;
  private final PhotographForms forms;
  private final Viewers viewers;
  private final Pages pages;
  private final Clock clock;

  PhotographPages(
      Photographs photographs, PhotographForms forms, Viewers viewers, Pages pages, Clock clock) {
    this.photographs = photographs;
    this.forms = forms;
    this.viewers = viewers;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/photographs")
  ResponseEntity<String> album(@RequestParam(defaultValue = "") String year) {
    var years = photographs.years();
    var newest = years.isEmpty() ? Year.now(clock) : years.getFirst();
    var asked = year.matches("[12][0-9]{3}") ? Year.parse(year) : newest;
    var wording = pages.wording();
    var actions =
        mayWrite()
            ? List.of(
                Action.main(wording.text("photographs.add"), "/photographs/new?year=" + asked))
            : List.<Action>of();
    var links =
        Stream.concat(years.stream(), Stream.of(asked))
            .distinct()
            .sorted()
            .map(each -> new Link(each.toString(), "/photographs?year=" + each))
            .toList();
    return pages.page(
        "photographs/album.jte",
        Map.of(
            "view",
            new PhotographView.Album(
                pages.frame(wording.text("photographs.title")).withActions(actions),
                asked.toString(),
                links,
                chapters(asked))));
  }

  @GetMapping("/photographs/new")
  ResponseEntity<String> add(@RequestParam(defaultValue = "") String year) {
    return pages.form(forms.adding(Map.of("year", year), List.of()));
  }

  @PostMapping("/photographs/new")
  ResponseEntity<String> add(
      @RequestParam Map<String, String> form,
      @RequestParam(name = "file", required = false) List<MultipartFile> files)
      throws IOException {
    if (files == null || files.size() != 1 || files.getFirst().isEmpty()) {
      return pages.form(forms.adding(form, List.of(atFile("PH-009"))));
    }
    if (files.getFirst().getSize() > PictureMaker.FILE_BYTES_MAX) {
      return pages.form(forms.adding(form, List.of(atFile("PH-001"))));
    }
    return switch (photographs.add(form, files.getFirst().getBytes())) {
      case Outcome.Done<UUID>(var id) -> toAlbum(id);
      case Outcome.Refused<UUID>(var refusals) -> pages.form(forms.adding(form, refusals));
    };
  }

  private static Refusal atFile(String code) {
    return Refusal.of(code).at(org.inzira.kernel.Location.field("file"));
  }

  @GetMapping("/photographs/{id}/edit")
  ResponseEntity<String> edit(@PathVariable UUID id) {
    return photographs
        .find(id)
        .filter(kept -> kept.takenDown().isEmpty())
        .map(kept ->
            page(HttpStatus.OK, kept, PhotographForms.values(kept), List.of(), Map.of(), List.of()))
        .orElseGet(this::gone);
  }

  @PostMapping("/photographs/{id}/edit")
  ResponseEntity<String> edit(@PathVariable UUID id, @RequestParam Map<String, String> form) {
    var found = photographs.find(id).filter(kept -> kept.takenDown().isEmpty());
    if (found.isEmpty()) {
      return gone();
    }
    var version = form.getOrDefault("version", "");
    var seen = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    return switch (photographs.save(id, seen, form)) {
      case Outcome.Done<UUID>(var saved) -> toAlbum(saved);
      case Outcome.Refused<UUID>(var refusals) ->
          page(status(refusals), found.get(), form, refusals, Map.of(), List.of());
    };
  }

  @PostMapping("/photographs/{id}/take-down")
  ResponseEntity<String> takeDown(@PathVariable UUID id, @RequestParam Map<String, String> form) {
    var found = photographs.find(id).filter(kept -> kept.takenDown().isEmpty());
    if (found.isEmpty()) {
      return gone();
    }
    var kept = found.get();
    return switch (photographs.takeDown(kept, form)) {
      case Outcome.Done<UUID>(var down) -> toAlbum(down);
      case Outcome.Refused<UUID>(var refusals) ->
          page(status(refusals), kept, PhotographForms.values(kept), List.of(), form, refusals);
    };
  }

  private static HttpStatus status(List<Refusal> refusals) {
    return refusals.getFirst().code().equals(Photographs.STALE)
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private ResponseEntity<String> page(
      HttpStatus status,
      KeptPhotograph kept,
      Map<String, String> said,
      List<Refusal> refusals,
      Map<String, String> down,
      List<Refusal> refusedDown) {
    var wording = pages.wording();
    var frame =
        pages.frame(
            wording.text("photographs.edit"),
            new Link(wording.text("photographs.title"), "/photographs?year=" + kept.year()));
    var view =
        new PhotographView.Edit(
            frame,
            forms.editing(frame, kept, said, refusals),
            forms.takingDown(frame, kept, down, refusedDown),
            kept.printed().address(),
            kept.printed().alternative(wording.language()));
    return ResponseEntity.status(status)
        .contentType(HTML)
        .body(pages.render("photographs/edit.jte", Map.of("view", view)));
  }

  private ResponseEntity<String> toAlbum(UUID id) {
    var year = photographs.find(id).map(KeptPhotograph::year).orElseThrow();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/photographs?year=" + year))
        .build();
  }

  private ResponseEntity<String> gone() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("PH-024")));
  }

  private boolean mayWrite() {
    return viewers.get().isAny(PhotographRoutes.WRITERS);
  }

  private List<PhotographView.Chapter> chapters(Year year) {
    var all = photographs.all(year);
    return Entry.CHAPTERS.stream()
        .map(chapter ->
            new PhotographView.Chapter(
                pages.wording().text("photographs.chapter." + chapter.code()),
                all.stream().filter(kept -> kept.programme() == chapter).map(this::line).toList()))
        .filter(chapter -> !chapter.lines().isEmpty())
        .toList();
  }

  private PhotographView.Line line(KeptPhotograph kept) {
    var wording = pages.wording();
    var shown = kept.printed();
    var state = kept.takenDown().isPresent() ? "down" : kept.isPrinted() ? "printed" : "draft";
    var about =
        kept.takenDown()
            .map(why ->
                wording.text(
                    "photographs.down.about",
                    wording.moment(why.at()),
                    why.by().value(),
                    wording.text("photographs.because." + why.because()),
                    why.reason(),
                    kept.sizes().largeHash().substring(0, 12)))
            .orElseGet(() ->
                wording.text(
                    "photographs.about", kept.addedBy().value(), wording.moment(kept.addedAt())));
    return new PhotographView.Line(
        kept.takenDown().isPresent() ? "" : shown.address(),
        shown.width(),
        shown.height(),
        shown.alternative(wording.language()),
        shown.caption(wording.language()),
        shown.credit(),
        wording.text("photographs.state." + state),
        kept.isPrinted() ? Tone.GOOD : Tone.WARNING,
        about,
        mayWrite() && kept.takenDown().isEmpty() ? "/photographs/" + kept.id() + "/edit" : "");
  }
}
