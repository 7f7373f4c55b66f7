package org.inzira.flights.pages;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.flights.Notice;
import org.inzira.flights.Notices;
import org.inzira.flights.pages.NoticeView.LegLine;
import org.inzira.flights.pages.NoticeView.Line;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
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
  private final Names names;
  private final Places places;
  private final Printing printing;
  private final Trail trail;
  private final Pages pages;

  NoticePages(
      Flights flights,
      Notices notices,
      Names names,
      Places places,
      Printing printing,
      Trail trail,
      Pages pages) {
    this.flights = flights;
    this.notices = notices;
    this.names = names;
    this.places = places;
    this.printing = printing;
    this.trail = trail;
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
    var view = view(flight.orElseThrow(), shown, List.of());
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
    var view = view(flight, shown, refusals);
    var page = pages.page("flights/pages/notice.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> unknown() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("FL-001")));
  }

  /** Everyone named is on the trail before it leaves, those who stand in it no more included. */
  private NoticeView view(Flight flight, Optional<Notice> shown, List<Refusal> refusals) {
    var words = new FlightWords(pages.wording(), places);
    var said = words.words();
    var before = shown.flatMap(one -> notices.find(flight.id(), one.revision() - 1));
    var persons = new HashSet<UUID>();
    shown.ifPresent(one -> persons.addAll(one.content().persons()));
    before.ifPresent(one -> persons.addAll(one.content().persons()));
    trail.opened(
        new RecordRef(FlightSheet.FLIGHT, flight.id().value()),
        persons.stream().map(PersonId::new).collect(Collectors.toSet()),
        Optional.empty());
    var named = names.of(persons);
    var content = shown.map(Notice::content);
    var earlier = before.map(one -> one.content().persons()).orElse(Set.of());
    var now = content.map(Notice.Content::persons).orElse(Set.of());
    var here = FlightPages.LIST + "/" + flight.id().value();
    boolean due = notices.isDue(flight);
    return new NoticeView(
        pages.frame(
            said.text("flights.notice.title", flight.number()),
            new Link(said.text("flights.title"), FlightPages.LIST),
            new Link(flight.number(), here)),
        flight.id().value().toString(),
        shown.map(Notice::revision).orElse(0),
        told(shown, words),
        words.state(
            Flight.State.valueOf(
                content
                    .map(Notice.Content::state)
                    .orElse(flight.state().code())
                    .toUpperCase(Locale.ROOT))),
        content
            .map(one -> one.legs().stream().map(leg -> leg(leg, words)).toList())
            .orElse(List.of()),
        lines(
            content, named, words, line -> before.isPresent() && !earlier.contains(line.person())),
        lines(before.map(Notice::content), named, words, line -> !now.contains(line.person()))
            .stream()
            .filter(Line::fresh)
            .toList(),
        content
            .map(one -> one.escorts().stream().map(escort -> escort(escort, words)).toList())
            .orElse(List.of()),
        totals(content, words),
        notices.list(flight.id()).stream()
            .map(one ->
                new Link(
                    said.text("flights.notice.revision", one.revision(), said.moment(one.madeAt())),
                    here + "/notice?revision=" + one.revision()))
            .toList(),
        due,
        due && pages.mayOpen("/flights/disruption"),
        refusals.stream().map(said::sentence).toList());
  }

  private static String told(Optional<Notice> shown, FlightWords words) {
    var said = words.words();
    return shown
        .map(one ->
            said.text(
                "flights.notice.last", one.revision(), said.moment(one.madeAt()), one.madeBy()))
        .orElseGet(() -> said.text("flights.notice.none"));
  }

  private static LegLine leg(Notice.Leg leg, FlightWords words) {
    return new LegLine(
        leg.flightNumber(),
        leg.airline(),
        leg.from(),
        local(leg.departsAt(), words),
        leg.to(),
        local(leg.arrivesAt(), words));
  }

  private static String local(String written, FlightWords words) {
    var time = LocalDateTime.parse(written);
    return words
        .words()
        .text(
            "flights.local", words.words().day(time.toLocalDate()), time.toLocalTime().toString());
  }

  private static String escort(Notice.Companion one, FlightWords words) {
    return words
        .words()
        .text(
            "flights.escort", one.staff(), words.words().text("code.escort_kind." + one.kind()), "")
        .strip();
  }

  private static List<Line> lines(
      Optional<Notice.Content> content,
      Map<UUID, Names.Named> named,
      FlightWords words,
      java.util.function.Predicate<Notice.Line> fresh) {
    return content.map(Notice.Content::passengers).orElse(List.of()).stream()
        .map(line -> {
          var name = named.getOrDefault(line.person(), Names.Named.NOBODY);
          return new Line(
              name.name(),
              name.key(),
              line.caseNumber(),
              words.marked(line.infant(), line.unaccompanied(), line.needs()),
              fresh.test(line));
        })
        .toList();
  }

  private static String totals(Optional<Notice.Content> content, FlightWords words) {
    var lines = content.map(Notice.Content::passengers).orElse(List.of());
    long infants = lines.stream().filter(Notice.Line::infant).count();
    return words
        .words()
        .text(
            "flights.notice.totals",
            lines.size(),
            infants,
            content.map(one -> one.escorts().size()).orElse(0));
  }
}
