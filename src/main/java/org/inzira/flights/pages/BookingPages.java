package org.inzira.flights.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.flights.Booking;
import org.inzira.flights.BookingId;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.flights.pages.FlightView.BookPage;
import org.inzira.flights.pages.FlightView.CaseLine;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Badge;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Tone;
import org.inzira.places.Places;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseFile.Member;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Books cases on a flight, gives seats back, cancels a flight. */
@Controller
class BookingPages {

  private static final String STALE = "FL-020";

  private final Flights flights;
  private final FlightSheet sheet;
  private final Cases cases;
  private final Clearances clearances;
  private final Places places;
  private final Trail trail;
  private final Pages pages;

  BookingPages(
      Flights flights,
      FlightSheet sheet,
      Cases cases,
      Clearances clearances,
      Places places,
      Trail trail,
      Pages pages) {
    this.flights = flights;
    this.sheet = sheet;
    this.cases = cases;
    this.clearances = clearances;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/flights/{id}/book")
  ResponseEntity<String> choose(@PathVariable UUID id) {
    return flights
        .find(new FlightId(id))
        .map(flight -> choose(HttpStatus.OK, flight, Set.of(), "", List.of()))
        .orElseGet(this::unknown);
  }

  @PostMapping("/flights/{id}/bookings")
  ResponseEntity<String> book(
      @PathVariable UUID id,
      @RequestParam(name = "case", required = false) Optional<Set<UUID>> chosen,
      @RequestParam(defaultValue = "") String numbers) {
    var flight = flights.find(new FlightId(id));
    if (flight.isEmpty()) {
      return unknown();
    }
    var asked = new HashSet<CaseId>();
    chosen.ifPresent(ids -> ids.forEach(one -> asked.add(new CaseId(one))));
    var unknown = new ArrayList<Refusal>();
    for (var number : FlightWords.apart(numbers)) {
      cases
          .named(number)
          .ifPresentOrElse(asked::add, () -> unknown.add(Refusal.of("FL-015", number)));
    }
    if (!unknown.isEmpty()) {
      return choose(HttpStatus.UNPROCESSABLE_CONTENT, flight.get(), asked, numbers, unknown);
    }
    return switch (flights.book(flight.get().id(), asked)) {
      case Outcome.Done<List<Booking>> _ -> back(id);
      case Outcome.Refused<List<Booking>>(var refusals) ->
          choose(HttpStatus.UNPROCESSABLE_CONTENT, flight.get(), asked, numbers, refusals);
    };
  }

  @PostMapping("/flights/{id}/bookings/{booking}/cancel")
  ResponseEntity<String> cancel(
      @PathVariable UUID id,
      @PathVariable UUID booking,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason) {
    var flight = flights.find(new FlightId(id));
    var known = FlightWords.reason(reason);
    if (flight.isEmpty()
        || flights.list(flight.get().id()).stream()
            .noneMatch(one -> one.id().value().equals(booking))) {
      return unknown();
    }
    if (known.isEmpty()) {
      return sheet.page(
          HttpStatus.UNPROCESSABLE_CONTENT, flight.get(), List.of(Refusal.of("FL-014")));
    }
    return switch (flights.cancel(new BookingId(booking), version, known.get())) {
      case Outcome.Done<Booking> _ -> back(id);
      case Outcome.Refused<Booking>(var refusals) ->
          sheet.page(status(refusals), flight.get(), refusals);
    };
  }

  /** Those whose way has ended give their seats back; the others of the case keep theirs. */
  @PostMapping("/flights/{id}/bookings/{booking}/ended")
  ResponseEntity<String> giveBack(@PathVariable UUID id, @PathVariable UUID booking) {
    var flight = flights.find(new FlightId(id));
    var standing =
        flights.standing(new FlightId(id)).stream()
            .filter(one -> one.id().value().equals(booking))
            .findFirst();
    if (flight.isEmpty() || standing.isEmpty()) {
      return unknown();
    }
    var ended = FlightSheet.ended(standing.get(), cases.find(standing.get().of()));
    if (ended.isEmpty()) {
      return back(id);
    }
    return switch (flights.release(standing.get().id(), ended, Reason.WITHDRAWN)) {
      case Outcome.Done<Booking> _ -> back(id);
      case Outcome.Refused<Booking>(var refusals) ->
          sheet.page(status(refusals), flight.get(), refusals);
    };
  }

  @PostMapping("/flights/{id}/cancel")
  ResponseEntity<String> cancelFlight(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    var flight = flights.find(new FlightId(id));
    var known = FlightWords.reason(reason);
    if (flight.isEmpty()) {
      return unknown();
    }
    if (known.isEmpty()) {
      return sheet.page(
          HttpStatus.UNPROCESSABLE_CONTENT, flight.get(), List.of(Refusal.of("FL-014")));
    }
    return switch (flights.cancel(flight.get().id(), known.get())) {
      case Outcome.Done<Flight> _ -> back(id);
      case Outcome.Refused<Flight>(var refusals) ->
          sheet.page(HttpStatus.UNPROCESSABLE_CONTENT, flight.get(), refusals);
    };
  }

  private static HttpStatus status(List<Refusal> refusals) {
    return refusals.stream().anyMatch(one -> one.code().equals(STALE))
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private ResponseEntity<String> unknown() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("FL-001")));
  }

  private static ResponseEntity<String> back(UUID id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(FlightPages.LIST + "/" + id))
        .build();
  }

  private ResponseEntity<String> choose(
      HttpStatus status,
      Flight flight,
      Set<CaseId> chosen,
      String written,
      List<Refusal> refusals) {
    var words = new FlightWords(pages.wording(), places);
    var said = words.words();
    var ready = cases.bookable(flight.destination());
    trail.listed(
        "flights.bookable",
        ready.stream()
            .flatMap(file -> file.members().stream())
            .map(Member::person)
            .collect(Collectors.toSet()));
    var windows =
        clearances.windows(ready.stream().flatMap(file -> file.journey().stream()).toList());
    var title = said.text("flights.book.title", flight.number());
    var view =
        new BookPage(
            pages.frame(
                title,
                new Link(said.text("flights.title"), FlightPages.LIST),
                new Link(flight.number(), FlightPages.LIST + "/" + flight.id().value())),
            flight.id().value().toString(),
            said.text(
                "flights.book.lead",
                words.country(flight.destination()),
                words.local(flight.legs().getFirst().departs()),
                flight.seatsHeld() - flight.seatsTaken()),
            ready.stream().map(file -> line(file, flight, windows, chosen, words)).toList(),
            written,
            refusals.stream().map(said::sentence).toList());
    var shown = pages.page("flights/pages/book.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(shown.getHeaders()).body(shown.getBody());
  }

  private CaseLine line(
      CaseFile file,
      Flight flight,
      Map<UUID, FamilyWindow> windows,
      Set<CaseId> chosen,
      FlightWords words) {
    var family = file.journey().map(windows::get);
    return new CaseLine(
        file.id().value().toString(),
        file.number(),
        "/cases/" + file.id().value(),
        words.words().number(file.members().size()),
        family.flatMap(one -> one.window().closes()).map(day -> words.words().day(day)).orElse("–"),
        standing(family, flight, words),
        bound(file),
        chosen.contains(file.id()));
  }

  private static Badge standing(Optional<FamilyWindow> family, Flight flight, FlightWords words) {
    var day = flight.itinerary().departure();
    if (family.isEmpty()) {
      return new Badge(words.words().text("flights.day.unknown"), Tone.NEUTRAL);
    }
    if (family.get().window().has(day)) {
      return new Badge(words.words().text("flights.day.well"), Tone.GOOD);
    }
    return family.get().firm().has(day)
        ? new Badge(words.words().text("flights.day.warned"), Tone.WARNING)
        : new Badge(words.words().text("flights.day.not"), Tone.BAD);
  }

  private String bound(CaseFile file) {
    var others = new HashSet<>(cases.boundTo(file.id()));
    others.remove(file.id());
    return others.isEmpty()
        ? ""
        : cases.find(others).values().stream()
            .map(CaseFile::number)
            .sorted()
            .collect(Collectors.joining(", "));
  }
}
