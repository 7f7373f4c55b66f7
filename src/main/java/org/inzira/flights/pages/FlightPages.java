package org.inzira.flights.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.flights.pages.FlightView.ListPage;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Flights by their day, and one with all who are booked on it. */
@Controller
class FlightPages {

  static final String LIST = "/flights";

  /** So many weeks stand on one page. */
  private static final int DAYS_SHOWN = 56;

  private final Flights flights;
  private final FlightSheet sheet;
  private final Places places;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  FlightPages(
      Flights flights, FlightSheet sheet, Places places, Pages pages, Clock clock, ZoneId zone) {
    this.flights = flights;
    this.sheet = sheet;
    this.places = places;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping(LIST)
  ResponseEntity<String> list(@RequestParam Optional<LocalDate> from) {
    var first = from.orElseGet(() -> LocalDate.now(clock.withZone(zone)));
    var last = first.plusDays(DAYS_SHOWN - 1);
    var words = new FlightWords(pages.wording(), places);
    var said = words.words();
    var found = flights.leaving(first, last);
    var table =
        Table.of(
            said.text("flights.title"),
            columns(words),
            found.stream().map(flight -> row(flight, words)).toList(),
            said.text("flights.none"));
    var view =
        new ListPage(
            pages.frame(said.text("flights.title")).withActions(actions(words)),
            first.toString(),
            said.text("flights.list.lead", said.day(first), said.day(last)),
            table,
            withoutLegs(),
            new Link(said.text("flights.earlier"), LIST + "?from=" + first.minusDays(DAYS_SHOWN)),
            new Link(said.text("flights.later"), LIST + "?from=" + first.plusDays(DAYS_SHOWN)));
    return pages.page("flights/pages/flights.jte", Map.of("view", view));
  }

  private List<Link> withoutLegs() {
    return flights.withoutLegs().entrySet().stream()
        .map(one -> new Link(one.getValue(), "/records/flight/" + one.getKey().value()))
        .toList();
  }

  private List<Action> actions(FlightWords words) {
    var actions = new ArrayList<Action>();
    if (pages.mayOpen("/flights/disruption")) {
      actions.add(Action.other(words.words().text("flights.disruption"), "/flights/disruption"));
      actions.add(Action.main(words.words().text("flights.new"), "/records/flight/new"));
    }
    return actions;
  }

  private static List<Column> columns(FlightWords words) {
    var said = words.words();
    return List.of(
        Column.text(said.text("record.flight")),
        Column.text(said.text("field.flight-leg.departs_at")),
        Column.text(said.text("field.flight.destination")),
        Column.number(said.text("flights.held")),
        Column.number(said.text("flights.taken")),
        Column.number(said.text("flights.free")),
        Column.text(said.text("flights.state")));
  }

  private static List<Cell> row(Flight flight, FlightWords words) {
    var said = words.words();
    var state = words.state(flight.state());
    return List.of(
        Cell.link(flight.number(), LIST + "/" + flight.id().value()),
        Cell.text(words.local(flight.legs().getFirst().departs())),
        Cell.text(words.country(flight.destination())).withNote(FlightWords.route(flight)),
        Cell.text(said.number(flight.seatsHeld())),
        Cell.text(said.number(flight.seatsTaken())),
        Cell.text(said.number(flight.seatsHeld() - flight.seatsTaken())),
        Cell.pill(state.label(), state.tone()));
  }

  @GetMapping("/flights/{id}")
  ResponseEntity<String> flight(@PathVariable UUID id) {
    return flights
        .find(new FlightId(id))
        .map(flight -> sheet.page(HttpStatus.OK, flight, List.of()))
        .orElseGet(() -> pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("FL-001"))));
  }
}
