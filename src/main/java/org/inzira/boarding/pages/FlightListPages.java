package org.inzira.boarding.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.boarding.Manifests;
import org.inzira.flights.Flight;
import org.inzira.flights.Flights;
import org.inzira.page.Cell;
import org.inzira.page.ListView;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.places.Places;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The flights of these days, the way to their manifests and to the gate. */
@Controller
class FlightListPages {

  private static final int DAYS_BACK = 7;
  private static final int DAYS_AHEAD = 21;

  private final Flights flights;
  private final Manifests manifests;
  private final Places places;
  private final Viewers viewers;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  FlightListPages(
      Flights flights,
      Manifests manifests,
      Places places,
      Viewers viewers,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.flights = flights;
    this.manifests = manifests;
    this.places = places;
    this.viewers = viewers;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/boarding")
  ResponseEntity<String> list() {
    var words = pages.wording();
    var today = LocalDate.now(clock.withZone(zone));
    var rows =
        flights.leaving(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
            .map(this::row)
            .toList();
    var columns =
        List.of(
            Column.text(words.text("boarding.column.flight")),
            Column.text(words.text("boarding.column.leaves")),
            Column.text(words.text("boarding.column.destination")),
            Column.number(words.text("boarding.column.seats")),
            Column.number(words.text("boarding.column.on-manifest")),
            Column.text(words.text("boarding.column.state")),
            Column.text(words.text("boarding.column.gate")));
    return pages.list(
        new ListView(
            pages.frame(words.text("boarding.title")),
            words.text("boarding.lead", DAYS_BACK, DAYS_AHEAD),
            "/boarding",
            List.of(),
            Optional.empty(),
            Table.of(words.text("boarding.title"), columns, rows, words.text("boarding.empty"))));
  }

  private List<Cell> row(Flight flight) {
    var words = pages.wording();
    var said = new FlightWords(words, places);
    var address = "/boarding/" + flight.id().value();
    boolean works = viewers.get().isAny(Role.MOVEMENT);
    var way = flight.state() == Flight.State.DEPARTED ? "arrivals" : "gate";
    return List.of(
        Cell.link(flight.number(), address + "/manifest"),
        Cell.text(said.leaves(flight)),
        Cell.text(places.countryName(flight.destination(), words.language())),
        Cell.text(words.number(flight.seatsTaken()) + " / " + words.number(flight.seatsHeld())),
        Cell.text(words.number(manifests.current(flight).size())),
        Cell.pill(words.text("boarding.state." + flight.state().code()), tone(flight.state())),
        works && flight.state() != Flight.State.CANCELLED
            ? Cell.link(
                words.text("boarding." + way), way.equals("gate") ? address : address + "/" + way)
            : Cell.empty());
  }

  private static Tone tone(Flight.State state) {
    return switch (state) {
      case PLANNED -> Tone.NEUTRAL;
      case CANCELLED -> Tone.BAD;
      case DEPARTED -> Tone.GOOD;
    };
  }
}
