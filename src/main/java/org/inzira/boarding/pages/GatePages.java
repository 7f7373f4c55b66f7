package org.inzira.boarding.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.boarding.KeptTap;
import org.inzira.boarding.Manifest;
import org.inzira.boarding.ManifestVersions;
import org.inzira.boarding.Manifests;
import org.inzira.boarding.Presence;
import org.inzira.boarding.Roll;
import org.inzira.boarding.Taps;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The hour at the gate: who is missing first, one tap a person, with or without a link. */
@Controller
class GatePages {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Flights flights;
  private final Manifests manifests;
  private final ManifestVersions versions;
  private final Taps taps;
  private final GateRows rows;
  private final Places places;
  private final Viewers viewers;
  private final Trail trail;
  private final Pages pages;

  GatePages(
      Flights flights,
      Manifests manifests,
      ManifestVersions versions,
      Taps taps,
      GateRows rows,
      Places places,
      Viewers viewers,
      Trail trail,
      Pages pages) {
    this.flights = flights;
    this.manifests = manifests;
    this.versions = versions;
    this.taps = taps;
    this.rows = rows;
    this.places = places;
    this.viewers = viewers;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/boarding/{flight}")
  ResponseEntity<String> gate(@PathVariable UUID flight) {
    return flights
        .find(new FlightId(flight))
        .map(found -> page(found, HttpStatus.OK, List.of()))
        .orElseGet(this::absent);
  }

  /** A form gets a page, a phone a sentence; a tap of another account than is signed in waits. */
  @PostMapping("/boarding/{flight}/tap")
  ResponseEntity<String> tap(@PathVariable UUID flight, @RequestParam Map<String, String> form) {
    var found = flights.find(new FlightId(flight));
    if (found.isEmpty()) {
      return absent();
    }
    boolean phone = form.containsKey("phone");
    if (!form.getOrDefault("account", "").equals(viewers.get().account().value())) {
      return refused(found.get(), phone, HttpStatus.FORBIDDEN, Refusal.of("BO-024"));
    }
    var tap = TapForm.read(found.get().id(), form);
    if (tap.isEmpty()) {
      return refused(found.get(), phone, HttpStatus.BAD_REQUEST, Refusal.of("BO-021"));
    }
    return switch (taps.take(tap.get())) {
      case Outcome.Done<KeptTap>(var kept) ->
          phone
              ? ResponseEntity.ok().contentType(TEXT).body(Long.toString(kept.number()))
              : back(found.get(), "#p-" + kept.tap().person().value());
      case Outcome.Refused<KeptTap>(var refusals) -> {
        var first = refusals.getFirst();
        var status =
            first.code().equals(Taps.OTHER)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
        yield refused(found.get(), phone, status, first);
      }
    };
  }

  private ResponseEntity<String> refused(
      Flight flight, boolean phone, HttpStatus status, Refusal refusal) {
    return phone
        ? ResponseEntity.status(status).contentType(TEXT).body(pages.wording().sentence(refusal))
        : page(flight, status, List.of(refusal));
  }

  @PostMapping("/boarding/{flight}/boarded")
  ResponseEntity<String> closeBoarding(@PathVariable UUID flight) {
    var found = flights.find(new FlightId(flight));
    if (found.isEmpty()) {
      return absent();
    }
    return switch (versions.board(found.get().id())) {
      case Outcome.Done<Manifest>(var manifest) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(
                  URI.create("/boarding/" + flight + "/manifest?version=" + manifest.number()))
              .build();
      case Outcome.Refused<Manifest>(var refusals) ->
          page(found.get(), HttpStatus.UNPROCESSABLE_CONTENT, refusals);
    };
  }

  private ResponseEntity<String> page(Flight flight, HttpStatus status, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new FlightWords(words, places);
    var roll = manifests.roll(flight);
    trail.listed("boarding.gate", roll.persons());
    var view =
        new GateView(
            pages
                .frame(
                    words.text("boarding.gate.title", said.title(flight)),
                    new Link(words.text("boarding.title"), "/boarding"))
                .withActions(actions(flight)),
            flight.id().value().toString(),
            viewers.get().account().value(),
            said.legs(flight),
            progress(roll),
            flight.state() != Flight.State.PLANNED,
            rows.groups(roll, words),
            Presence.REASONS.stream()
                .map(reason ->
                    new Choice(reason.code(), words.text("boarding.reason." + reason.code())))
                .toList(),
            refusals.stream().map(words::sentence).toList());
    var html = pages.page("boarding/pages/gate.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(html.getHeaders()).body(html.getBody());
  }

  private String progress(Roll roll) {
    var words = pages.wording();
    return roll.uplift()
        .map(uplift ->
            words.text(
                "boarding.confirmed",
                words.moment(uplift.at()),
                uplift.by().value(),
                words.moment(uplift.confirmedAt())))
        .orElseGet(() ->
            words.text(
                "boarding.progress",
                words.number(roll.onBoard().size()),
                words.number(roll.rows().size()),
                words.number(roll.missing())));
  }

  private List<Action> actions(Flight flight) {
    var words = pages.wording();
    var address = "/boarding/" + flight.id().value();
    var actions = new ArrayList<Action>();
    actions.add(Action.other(words.text("boarding.manifest"), address + "/manifest"));
    switch (flight.state()) {
      case PLANNED -> {
        actions.add(Action.other(words.text("boarding.list"), address + "/list"));
        actions.add(Action.main(words.text("boarding.depart"), address + "/depart"));
      }
      case DEPARTED ->
          actions.add(Action.main(words.text("boarding.arrivals"), address + "/arrivals"));
      case CANCELLED -> {}
    }
    return actions;
  }

  private static ResponseEntity<String> back(Flight flight, String where) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/boarding/" + flight.id().value() + where))
        .build();
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("BO-009")));
  }
}
