package org.inzira.boarding.pages;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inzira.boarding.Manifests;
import org.inzira.boarding.Roll;
import org.inzira.boarding.Uplifts;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the uplift of a flight is confirmed, from who is on board. */
@Controller
class UpliftPages {

  private final Flights flights;
  private final Manifests manifests;
  private final Uplifts uplifts;
  private final Places places;
  private final Pages pages;
  private final ZoneId zone;

  UpliftPages(
      Flights flights,
      Manifests manifests,
      Uplifts uplifts,
      Places places,
      Pages pages,
      ZoneId zone) {
    this.flights = flights;
    this.manifests = manifests;
    this.uplifts = uplifts;
    this.places = places;
    this.pages = pages;
    this.zone = zone;
  }

  @GetMapping("/boarding/{flight}/depart")
  ResponseEntity<String> form(@PathVariable UUID flight) {
    return flights
        .find(new FlightId(flight))
        .map(found -> pages.form(view(found, Map.of(), List.of())))
        .orElseGet(this::absent);
  }

  @PostMapping("/boarding/{flight}/depart")
  ResponseEntity<String> confirm(
      @PathVariable UUID flight, @RequestParam Map<String, String> form) {
    var found = flights.find(new FlightId(flight));
    if (found.isEmpty()) {
      return absent();
    }
    var at = RollForm.moment(form.getOrDefault("uplift_at", ""), zone);
    if (at.isEmpty()) {
      return pages.form(view(found.get(), form, List.of(Refusal.of("BO-025"))));
    }
    var late = form.getOrDefault("late_reason", "");
    return switch (uplifts.confirm(found.get().id(), at.get(), late)) {
      case Outcome.Done<Flight> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/boarding/" + flight + "/arrivals"))
              .build();
      case Outcome.Refused<Flight>(var refusals) -> pages.form(view(found.get(), form, refusals));
    };
  }

  private FormView view(Flight flight, Map<String, String> form, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new FlightWords(words, places);
    var gate = "/boarding/" + flight.id().value();
    var planned = flight.legs().getFirst().departs().toInstant();
    return new FormView(
        pages.frame(
            words.text("boarding.depart.title", said.title(flight)),
            new Link(words.text("boarding.title"), "/boarding"),
            new Link(words.text("boarding.gate"), gate)),
        lead(manifests.roll(flight)),
        gate + "/depart",
        refusals.stream().map(words::sentence).distinct().toList(),
        List.of(),
        List.of(
            new FormView.Input(
                "uplift_at",
                words.text("boarding.depart.at"),
                words.text("boarding.depart.at.help", zone.getId()),
                new Control.Moment(java.util.Optional.empty()),
                true,
                form.getOrDefault("uplift_at", RollForm.written(planned, zone)),
                List.of()),
            new FormView.Input(
                "late_reason",
                words.text("boarding.late"),
                words.text("boarding.late.help"),
                new Control.Select(
                    java.util.stream.Stream.of("late_record", "correction")
                        .map(code -> new Choice(code, words.text("boarding.late." + code)))
                        .toList()),
                false,
                form.getOrDefault("late_reason", ""),
                List.of())),
        Map.of(),
        words.text("boarding.depart"),
        new Link(words.text("boarding.gate"), gate));
  }

  private String lead(Roll roll) {
    var words = pages.wording();
    int onBoard = roll.onBoard().size();
    return words.text(
        "boarding.depart.lead",
        words.number(onBoard),
        words.number(roll.rows().size() - onBoard - roll.missing() - roll.contested()),
        words.number(roll.missing()),
        words.number(roll.contested()));
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("BO-009")));
  }
}
