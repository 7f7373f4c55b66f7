package org.inzira.flights.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.flights.Disruptions;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.flights.Happening;
import org.inzira.flights.Rebooking;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.inzira.resettlement.CaseFile.Member;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A cancelled flight, a suspended destination, a held case: who loses a seat, and new ones. */
@Controller
class DisruptionPages {

  private static final int DAYS_AHEAD = 400;
  private static final String CHOICE = "flight-of-";

  /** So many fit on a light page; those after them are done in the next pass. */
  private static final int GROUPS_SHOWN = 120;

  private final Disruptions disruptions;
  private final Flights flights;
  private final DisruptionForm form;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  DisruptionPages(
      Disruptions disruptions,
      Flights flights,
      DisruptionForm form,
      Places places,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.disruptions = disruptions;
    this.flights = flights;
    this.form = form;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/flights/disruption")
  ResponseEntity<String> look(@RequestParam Map<String, String> asked) {
    if (asked.getOrDefault("what", "").isEmpty()) {
      return page(HttpStatus.OK, asked, Optional.empty(), List.of(), List.of());
    }
    return switch (form.read(asked)) {
      case Outcome.Done<Happening>(var happening) ->
          page(HttpStatus.OK, asked, Optional.of(happening), List.of(), List.of());
      case Outcome.Refused<Happening>(var refusals) ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, asked, Optional.empty(), List.of(), refusals);
    };
  }

  /** Does what was shown; each group is told of apart. */
  @PostMapping("/flights/disruption")
  ResponseEntity<String> confirm(@RequestParam Map<String, String> asked) {
    var reason = FlightWords.reason(asked.getOrDefault("reason", ""));
    if (!(form.read(asked) instanceof Outcome.Done<Happening>(var happening)) || reason.isEmpty()) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          asked,
          Optional.empty(),
          List.of(),
          List.of(Refusal.of(reason.isEmpty() ? "FL-014" : "FL-070")));
    }
    var plan = disruptions.plan(happening);
    var unknown = unknown(asked, plan);
    if (!unknown.isEmpty()) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT, asked, Optional.of(happening), List.of(), unknown);
    }
    return switch (disruptions.apply(happening, reason.get(), chosen(asked, plan))) {
      case Outcome.Done<List<Disruptions.Result>>(var results) ->
          page(HttpStatus.OK, asked, Optional.of(happening), results, List.of());
      case Outcome.Refused<List<Disruptions.Result>>(var refusals) ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, asked, Optional.empty(), List.of(), refusals);
    };
  }

  /** The flights written for groups, by number; of the groups of the plan and no others. */
  private static Map<CaseId, Optional<FlightId>> chosen(Map<String, String> asked, Rebooking plan) {
    var chosen = new HashMap<CaseId, Optional<FlightId>>();
    for (var group : plan.groups()) {
      var written = asked.get(CHOICE + group.first().value());
      if (written != null) {
        chosen.put(group.first(), find(written, plan));
      }
    }
    return chosen;
  }

  private static Optional<FlightId> find(String written, Rebooking plan) {
    return plan.flights().stream()
        .filter(flight -> flight.number().equalsIgnoreCase(written.strip()))
        .map(Flight::id)
        .findFirst();
  }

  private static List<Refusal> unknown(Map<String, String> asked, Rebooking plan) {
    return asked.entrySet().stream()
        .filter(one -> one.getKey().startsWith(CHOICE) && !one.getValue().isBlank())
        .filter(one -> find(one.getValue(), plan).isEmpty())
        .map(one -> Refusal.of("FL-071", one.getValue()))
        .distinct()
        .toList();
  }

  private ResponseEntity<String> page(
      HttpStatus status,
      Map<String, String> asked,
      Optional<Happening> happening,
      List<Disruptions.Result> results,
      List<Refusal> refusals) {
    var words = new FlightWords(pages.wording(), places);
    boolean confirmed = !results.isEmpty();
    var plan = confirmed ? Optional.<Rebooking>empty() : happening.map(disruptions::plan);
    var all =
        confirmed
            ? results.stream().map(Disruptions.Result::group).toList()
            : plan.map(Rebooking::groups).orElse(List.of());
    var groups = all.stream().limit(GROUPS_SHOWN).toList();
    trail(groups);
    var said = new DisruptionWords(words, numbers(plan, results));
    var lines =
        confirmed
            ? results.stream().map(said::line).toList()
            : groups.stream().map(said::line).toList();
    var view =
        view(
            asked,
            happening,
            new Shown(confirmed, said.lead(all, results, groups.size()), lines),
            refusals);
    var choices = plan.map(one -> choices(one, words)).orElse(List.of());
    var shown =
        pages.page("flights/pages/disruption.jte", Map.of("view", view, "choices", choices));
    return ResponseEntity.status(status).headers(shown.getHeaders()).body(shown.getBody());
  }

  /** A plan, or what came of it. */
  private record Shown(boolean confirmed, String said, List<DisruptionView.GroupLine> groups) {}

  private DisruptionView view(
      Map<String, String> asked,
      Optional<Happening> happening,
      Shown shown,
      List<Refusal> refusals) {
    var words = new FlightWords(pages.wording(), places);
    var said = words.words();
    var upcoming = upcoming();
    return new DisruptionView(
        pages.frame(
            said.text("flights.disruption"),
            new Link(said.text("flights.title"), FlightPages.LIST)),
        asked.getOrDefault("what", ""),
        asked.getOrDefault("flight", ""),
        asked.getOrDefault("destination", ""),
        asked.getOrDefault("until", ""),
        asked.getOrDefault("number", ""),
        offered(upcoming, words),
        destinations(upcoming, words),
        happening.isPresent(),
        shown.confirmed(),
        shown.said(),
        shown.groups(),
        words.reasons(),
        reason(happening).code(),
        refusals.stream().map(said::sentence).toList());
  }

  private void trail(List<Rebooking.Group> groups) {
    trail.listed(
        "flights.disruption",
        groups.stream()
            .flatMap(group -> group.cases().stream())
            .flatMap(file -> file.members().stream())
            .map(Member::person)
            .collect(Collectors.toSet()));
  }

  private static Reason reason(Optional<Happening> happening) {
    return happening
        .map(one ->
            switch (one) {
              case Happening.FlightCancelled _ -> Reason.FLIGHT_CANCELLED;
              case Happening.DestinationSuspended _ -> Reason.PROGRAMME_SUSPENDED;
              case Happening.CaseHeld _ -> Reason.OTHER;
            })
        .orElse(Reason.FLIGHT_CANCELLED);
  }

  /** How the flights of a plan or its results are spoken of. */
  private Map<FlightId, Flight> numbers(
      Optional<Rebooking> plan, List<Disruptions.Result> results) {
    var found = new HashMap<FlightId, Flight>();
    plan.ifPresent(one -> one.flights().forEach(flight -> found.put(flight.id(), flight)));
    results.stream()
        .flatMap(result -> result.flight().stream())
        .distinct()
        .forEach(id -> flights.find(id).ifPresent(flight -> found.put(id, flight)));
    return found;
  }

  private List<Flight> upcoming() {
    return flights.leaving(today(), today().plusDays(DAYS_AHEAD)).stream()
        .filter(flight -> flight.state() == Flight.State.PLANNED)
        .toList();
  }

  private static List<Choice> offered(List<Flight> upcoming, FlightWords words) {
    return upcoming.stream()
        .map(flight -> new Choice(flight.id().value().toString(), spoken(flight, words)))
        .toList();
  }

  private static List<Choice> choices(Rebooking plan, FlightWords words) {
    var choices = new ArrayList<Choice>();
    plan.flights()
        .forEach(flight ->
            choices.add(
                new Choice(
                    flight.number(),
                    words
                        .words()
                        .text(
                            "flights.choice",
                            spoken(flight, words),
                            flight.seatsHeld() - flight.seatsTaken()))));
    return choices;
  }

  static String spoken(Flight flight, FlightWords words) {
    return words
        .words()
        .text(
            "flights.spoken",
            flight.number(),
            FlightWords.route(flight),
            words.words().day(flight.itinerary().departure()));
  }

  private static List<Choice> destinations(List<Flight> upcoming, FlightWords words) {
    return upcoming.stream()
        .map(Flight::destination)
        .distinct()
        .map((CountryCode code) -> new Choice(code.value(), words.country(code)))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
