package org.inzira.transit;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.places.Places;
import org.inzira.resettlement.Cases;
import org.inzira.transit.Nights.Centre;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beds of the next nights and vehicles of the next days; nobody is named here. */
@Controller
class TransitPages {

  private static final int NIGHTS_SHOWN = 7;
  private static final int VEHICLES_SHOWN = 40;

  private final Nights nights;
  private final Rides rides;
  private final Cases cases;
  private final Viewers viewers;
  private final Places places;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  TransitPages(
      Nights nights,
      Rides rides,
      @Lazy Cases cases,
      Viewers viewers,
      Places places,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.nights = nights;
    this.rides = rides;
    this.cases = cases;
    this.viewers = viewers;
    this.places = places;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/transit")
  ResponseEntity<String> overview() {
    return shown(HttpStatus.OK, List.of(), "");
  }

  /** From a number to the bags of that case. */
  @PostMapping("/transit/bags")
  ResponseEntity<String> bags(@RequestParam(defaultValue = "") String number) {
    return cases
        .named(number.strip())
        .map(id ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/transit/bags/" + id.value()))
                .<String>build())
        .orElseGet(
            () -> shown(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Refusal.of("TC-016")), number));
  }

  private ResponseEntity<String> shown(HttpStatus status, List<Refusal> refusals, String number) {
    var words = pages.wording();
    var actions =
        viewers.get().isAny(Role.MOVEMENT)
            ? List.of(
                Action.main(words.text("transit.vehicle.add"), "/records/vehicle/new"),
                Action.other(words.text("transit.centre.add"), "/records/transit-centre/new"))
            : List.<Action>of();
    var said = new TransitWords(words, places, zone);
    var view =
        new TransitView.Overview(
            pages.frame(words.text("transit.title")).withActions(actions),
            beds(said),
            vehicles(said),
            refusals.stream().map(words::sentence).toList(),
            number);
    var page = pages.page("transit/overview.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private Table beds(TransitWords said) {
    var words = said.words();
    var today = LocalDate.now(clock.withZone(zone));
    var last = today.plusDays(NIGHTS_SHOWN - 1L);
    var shown = today.datesUntil(last.plusDays(1)).toList();
    var columns =
        Stream.concat(
                Stream.of(
                    Column.text(words.text("transit.centre")),
                    Column.number(words.text("transit.beds"))),
                shown.stream().map(night -> Column.number(words.day(night))))
            .toList();
    var rows = nights.centres().stream().map(centre -> row(centre, shown, said)).toList();
    return Table.of(words.text("transit.free"), columns, rows, words.text("transit.centre.none"));
  }

  private List<Cell> row(Centre centre, List<LocalDate> shown, TransitWords said) {
    var taken = nights.taken(centre, shown.getFirst(), shown.getLast());
    var cells = new ArrayList<Cell>();
    cells.add(
        Cell.link(said.place(centre.place()), "/records/transit-centre/" + centre.id())
            .withNote(centre.key()));
    cells.add(Cell.text(said.words().number(centre.beds())));
    for (int at = 0; at < shown.size(); at++) {
      var free = centre.beds() - taken.get(at);
      cells.add(
          Cell.link(
                  said.words().text("transit.free.said", free),
                  "/transit/" + centre.id() + "/" + shown.get(at))
              .withNote(said.words().text("transit.taken.said", taken.get(at))));
    }
    return cells;
  }

  private Table vehicles(TransitWords said) {
    var words = said.words();
    var from = LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant();
    return Table.of(
        words.text("transit.vehicles"),
        Stream.of("leaves-at", "way", "vehicle", "seats", "escort", "flight")
            .map(name -> Column.text(words.text("transit." + name)))
            .toList(),
        rides.leaving(from, VEHICLES_SHOWN).stream().map(run -> row(run, said)).toList(),
        words.text("transit.vehicles.none"));
  }

  private static List<Cell> row(Rides.Run run, TransitWords said) {
    var manifest = run.manifest();
    return List.of(
        Cell.link(said.words().moment(manifest.leavesAt()), manifest.address()),
        Cell.text(said.vehicleTitle(manifest)),
        Cell.text(manifest.vehicle()),
        Cell.text(said.words().text("transit.seats.said", run.riding(), manifest.seats())),
        Cell.text(manifest.escort().orElse("")),
        Cell.text(manifest.flight().orElse("")));
  }
}
