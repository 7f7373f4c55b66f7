package org.inzira.resettlement.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.inzira.resettlement.records.CaseReading;
import org.inzira.resettlement.records.CaseReading.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case, and the same on paper. Everyone on it is on the trail before it leaves. */
@Controller
class CasePages {

  private final CaseReading reading;
  private final CaseViews views;
  private final Printing printing;
  private final Viewers viewers;
  private final Trail trail;
  private final Pages pages;

  CasePages(
      CaseReading reading,
      CaseViews views,
      Printing printing,
      Viewers viewers,
      Trail trail,
      Pages pages) {
    this.reading = reading;
    this.views = views;
    this.printing = printing;
    this.viewers = viewers;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/cases/{id}")
  ResponseEntity<String> show(@PathVariable String id) {
    return find(id)
        .map(seen -> shown(HttpStatus.OK, seen, CasePanels.Sent.NOTHING))
        .orElseGet(this::absent);
  }

  /** The page again, with what was refused. */
  ResponseEntity<String> refused(Seen seen, CasePanels.Sent sent) {
    return shown(HttpStatus.UNPROCESSABLE_CONTENT, seen, sent);
  }

  /** The same with another status, as for what somebody else changed meanwhile. */
  ResponseEntity<String> refused(HttpStatus status, Seen seen, CasePanels.Sent sent) {
    return shown(status, seen, sent);
  }

  Optional<Seen> find(String id) {
    try {
      var uuid = UUID.fromString(id);
      return Optional.ofNullable(reading.seen(Set.of(uuid)).get(uuid));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("RS-020")));
  }

  private ResponseEntity<String> shown(HttpStatus status, Seen seen, CasePanels.Sent sent) {
    seen(seen);
    var page =
        pages.page(
            "resettlement/pages/case.jte", Map.of("view", views.of(seen, viewers.get(), sent)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  /**
   * Persons are put on the trail apart from the case: a line with both would lead from one case of
   * a person to another that protection keeps apart.
   */
  private void seen(Seen seen) {
    var persons =
        seen.kept().members().stream()
            .map(member -> member.person())
            .collect(Collectors.<PersonId>toSet());
    trail.opened(new RecordRef(CaseViews.CASE, seen.kept().row().id()), Set.of(), Optional.empty());
    trail.listed("case", persons);
  }

  @GetMapping("/cases/{id}/summary.pdf")
  ResponseEntity<?> summary(@PathVariable String id) {
    var found = find(id);
    if (found.isEmpty()) {
      return absent();
    }
    var seen = found.get();
    seen(seen);
    return pages.printed(printing.pdf(document(seen)), seen.kept().row().number() + ".pdf");
  }

  private PrintedDocument document(Seen seen) {
    var words = views.words(seen, viewers.get());
    var body =
        pages.render(
            "resettlement/pages/summary.jte",
            Map.of("words", words, "seen", seen, "today", words.words().day(reading.today())));
    return new PrintedDocument(
        words.title(seen.kept()),
        words.words().language(),
        words.text("case.summary.subject", seen.kept().row().number()),
        words.text("case.summary.author"),
        String.join(" ", pages.frame("").banners()),
        List.of(SummaryStyle.text()),
        Optional.empty(),
        body);
  }
}
