package org.inzira.boarding.pages;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.boarding.KeptTap;
import org.inzira.boarding.Manifests;
import org.inzira.boarding.PassengerBook;
import org.inzira.boarding.Presence;
import org.inzira.boarding.Roll;
import org.inzira.boarding.Tap;
import org.inzira.boarding.Taps;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
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

/** A printed list, typed in later with the time at which it was kept. */
@Controller
class TypedListPages {

  private final Flights flights;
  private final Manifests manifests;
  private final Taps taps;
  private final PassengerBook passengers;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final ZoneId zone;

  TypedListPages(
      Flights flights,
      Manifests manifests,
      Taps taps,
      PassengerBook passengers,
      Places places,
      Trail trail,
      Pages pages,
      ZoneId zone) {
    this.flights = flights;
    this.manifests = manifests;
    this.taps = taps;
    this.passengers = passengers;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.zone = zone;
  }

  @GetMapping("/boarding/{flight}/list")
  ResponseEntity<String> list(@PathVariable UUID flight) {
    return flights
        .find(new FlightId(flight))
        .map(found -> page(found, Map.of(), HttpStatus.OK, List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping("/boarding/{flight}/list")
  ResponseEntity<String> list(@PathVariable UUID flight, @RequestParam Map<String, String> form) {
    var found = flights.find(new FlightId(flight));
    if (found.isEmpty()) {
      return absent();
    }
    return switch (take(found.get(), form)) {
      case Outcome.Done<List<KeptTap>> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/boarding/" + flight))
              .build();
      case Outcome.Refused<List<KeptTap>>(var refusals) ->
          page(found.get(), form, HttpStatus.UNPROCESSABLE_CONTENT, refusals);
    };
  }

  private Outcome<List<KeptTap>> take(Flight flight, Map<String, String> form) {
    var at = RollForm.moment(form.getOrDefault("at", ""), zone);
    if (at.isEmpty()) {
      return Outcome.refused(Refusal.of("BO-025"));
    }
    var said = new ArrayList<Tap>();
    for (var row : manifests.roll(flight).rows()) {
      tap(row, flight, form, at.get()).ifPresent(said::add);
    }
    return said.isEmpty() ? Outcome.refused(Refusal.of("BO-026")) : taps.take(said);
  }

  private static Optional<Tap> tap(
      Roll.Row row, Flight flight, Map<String, String> form, Instant at) {
    var person = row.line().person();
    var name = person.value().toString();
    var id =
        UUID.nameUUIDFromBytes(
            (form.getOrDefault("list", "") + name)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    boolean open = row.attendance().settled().filter(kept -> !kept.tap().id().equals(id)).isEmpty();
    var line = RollForm.line(form, person, open);
    return Presence.find(line.state())
        .map(presence ->
            new Tap(
                id,
                flight.id(),
                person,
                presence,
                presence == Presence.BOARDED ? Optional.empty() : line.reason(),
                seen(form.getOrDefault("seen-" + name, "")),
                Tap.Times.listed(at)));
  }

  private static long seen(String written) {
    return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
  }

  private ResponseEntity<String> page(
      Flight flight, Map<String, String> form, HttpStatus status, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new FlightWords(words, places);
    var roll = manifests.roll(flight);
    trail.listed("boarding.list", roll.persons());
    var planned = flight.legs().getFirst().departs().toInstant();
    var view =
        new RollForm(
            pages.frame(
                words.text("boarding.list.title", said.title(flight)),
                new Link(words.text("boarding.title"), "/boarding"),
                new Link(words.text("boarding.gate"), "/boarding/" + flight.id().value())),
            words.text("boarding.list.lead"),
            "/boarding/" + flight.id().value() + "/list",
            words.text("boarding.list.at"),
            form.getOrDefault("at", RollForm.written(planned.minusSeconds(3600), zone)),
            zone.getId(),
            false,
            new RollForm.Receiver("", "", "", ""),
            rows(roll, form, said),
            RollForm.all(form),
            Stream.of(Presence.values())
                .map(one -> new Choice(one.code(), words.text("boarding.presence." + one.code())))
                .toList(),
            reasons(said),
            words.text("boarding.list.send"),
            refusals.stream().map(words::sentence).distinct().toList());
    var html =
        pages.page(
            "boarding/pages/roll.jte", Map.of("view", view, "list", UUID.randomUUID().toString()));
    return ResponseEntity.status(status).headers(html.getHeaders()).body(html.getBody());
  }

  static List<Choice> reasons(FlightWords said) {
    return Presence.REASONS.stream()
        .map(reason ->
            new Choice(reason.code(), said.words().text("boarding.reason." + reason.code())))
        .toList();
  }

  private List<RollForm.Row> rows(Roll roll, Map<String, String> form, FlightWords said) {
    var known = passengers.find(roll.persons(), roll.flight().itinerary().departure());
    return roll.rows().stream()
        .map(row -> {
          var person = row.line().person();
          var passenger = Objects.requireNonNull(known.get(person));
          var name = person.value().toString();
          var already = said(row, said);
          return new RollForm.Row(
              name,
              said.name(passenger),
              passenger.number() + " · " + said.sexAndAge(passenger) + already,
              "",
              form.getOrDefault("state-" + name, ""),
              form.getOrDefault("reason-" + name, ""),
              "",
              Long.toString(row.attendance().newest()));
        })
        .toList();
  }

  /** What is known already; saying nothing on the list leaves it. */
  private static String said(Roll.Row row, FlightWords said) {
    return row.attendance()
        .settled()
        .map(kept -> " · " + said.words().text("boarding.presence." + kept.tap().presence().code()))
        .orElse("");
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("BO-009")));
  }
}
