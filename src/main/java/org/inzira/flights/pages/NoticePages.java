package org.inzira.flights.pages;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.flights.Notice;
import org.inzira.flights.Notices;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Advance booking notices: what was told, revision by revision, as page and as paper. */
@Controller
class NoticePages {

  private final Flights flights;
  private final Notices notices;
  private final NoticeSheet sheet;
  private final Printing printing;
  private final Pages pages;

  NoticePages(Flights flights, Notices notices, NoticeSheet sheet, Printing printing, Pages pages) {
    this.flights = flights;
    this.notices = notices;
    this.sheet = sheet;
    this.printing = printing;
    this.pages = pages;
  }

  @GetMapping("/flights/{id}/notice")
  ResponseEntity<String> notice(
      @PathVariable UUID id, @RequestParam(required = false) Optional<Integer> revision) {
    var flight = flights.find(new FlightId(id));
    if (flight.isEmpty()) {
      return unknown();
    }
    return page(HttpStatus.OK, flight.get(), revision, List.of());
  }

  @PostMapping("/flights/{id}/notice")
  ResponseEntity<String> make(@PathVariable UUID id) {
    var flight = flights.find(new FlightId(id));
    if (flight.isEmpty()) {
      return unknown();
    }
    return switch (notices.make(flight.get().id())) {
      case Outcome.Done<Notice> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(FlightPages.LIST + "/" + id + "/notice"))
              .build();
      case Outcome.Refused<Notice>(var refusals) ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, flight.get(), Optional.empty(), refusals);
    };
  }

  @GetMapping("/flights/{id}/notice.pdf")
  ResponseEntity<?> paper(
      @PathVariable UUID id, @RequestParam(required = false) Optional<Integer> revision) {
    var flight = flights.find(new FlightId(id));
    var shown = flight.flatMap(one -> shown(one, revision));
    if (shown.isEmpty()) {
      return flight.isEmpty()
          ? unknown()
          : pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("FL-061")));
    }
    var view = sheet.view(flight.orElseThrow(), shown, List.of());
    var said = view.frame().wording();
    var document =
        new PrintedDocument(
            view.frame().title(),
            said.language(),
            said.text("flights.notice.subject"),
            said.text("flights.notice.author"),
            String.join(" ", view.frame().banners()),
            List.of(NoticeStyle.text()),
            Optional.empty(),
            pages.render("flights/pages/notice-print.jte", Map.of("view", view)));
    return switch (printing.pdf(document)) {
      case Outcome.Done<byte[]>(var bytes) -> pdf(bytes, shown.get());
      case Outcome.Refused<byte[]>(var refusals) ->
          pages.refused(HttpStatus.SERVICE_UNAVAILABLE, refusals);
    };
  }

  private static ResponseEntity<byte[]> pdf(byte[] bytes, Notice notice) {
    var name =
        "notice-%s-%d.pdf"
            .formatted(
                notice.content().number().replaceAll("[^A-Za-z0-9-]", "-").toLowerCase(Locale.ROOT),
                notice.revision());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }

  private Optional<Notice> shown(Flight flight, Optional<Integer> revision) {
    return revision.isPresent()
        ? notices.find(flight.id(), revision.get())
        : notices.list(flight.id()).stream().findFirst();
  }

  private ResponseEntity<String> page(
      HttpStatus status, Flight flight, Optional<Integer> revision, List<Refusal> refusals) {
    var shown = shown(flight, revision);
    if (revision.isPresent() && shown.isEmpty()) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("FL-061")));
    }
    var view = sheet.view(flight, shown, refusals);
    var page = pages.page("flights/pages/notice.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> unknown() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("FL-001")));
  }
}
