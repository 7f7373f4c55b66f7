package org.inzira.boarding.pages;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.boarding.Flown;
import org.inzira.boarding.Landing;
import org.inzira.boarding.Landings;
import org.inzira.boarding.PassengerBook;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of those who left, as the receiver or the hub says. */
@Controller
class ArrivalPages {

  private final Flights flights;
  private final Landings landings;
  private final PassengerBook passengers;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  ArrivalPages(
      Flights flights,
      Landings landings,
      PassengerBook passengers,
      Places places,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.flights = flights;
    this.landings = landings;
    this.passengers = passengers;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/boarding/{flight}/arrivals")
  ResponseEntity<String> form(@PathVariable UUID flight) {
    return flights
        .find(new FlightId(flight))
        .map(found -> page(found, Map.of(), HttpStatus.OK, List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping("/boarding/{flight}/arrivals")
  ResponseEntity<String> take(@PathVariable UUID flight, @RequestParam Map<String, String> form) {
    var found = flights.find(new FlightId(flight));
    if (found.isEmpty()) {
      return absent();
    }
    return switch (take(found.get(), form)) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/boarding/" + flight + "/arrivals"))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          page(found.get(), form, HttpStatus.UNPROCESSABLE_CONTENT, refusals);
    };
  }

  private Outcome<Integer> take(Flight flight, Map<String, String> form) {
    var at = RollForm.moment(form.getOrDefault("at", ""), zone(flight));
    var on = day(form.getOrDefault("confirmed_on", ""));
    if (at.isEmpty() || on.isEmpty()) {
      return Outcome.refused(Refusal.of("BO-025"));
    }
    var arrivals = landings.arrivals(flight.id());
    var said = new ArrayList<Landing>();
    boolean unexplained = false;
    for (var one : landings.list(flight.id())) {
      var settled = settled(one, Optional.ofNullable(arrivals.get(one.departure())));
      var line = RollForm.line(form, one.person(), settled.isEmpty());
      unexplained |= line.state().equals("returned") && line.reason().isEmpty();
      landing(one.person(), line, at.get(), day(at.get())).ifPresent(said::add);
    }
    if (said.isEmpty() || unexplained) {
      return Outcome.refused(Refusal.of(unexplained ? "BO-027" : "BO-026"));
    }
    var confirmation =
        new Landing.Confirmation(
            form.getOrDefault("port", "").strip(),
            form.getOrDefault("confirmed_by", "").strip(),
            on.get());
    return landings.take(flight.id(), said, confirmation, form.getOrDefault("late_reason", ""));
  }

  /** The mission’s day of what the hub told; nothing has happened on a day to come. */
  private LocalDate day(Instant at) {
    var today = LocalDate.now(clock.withZone(zone));
    var day = at.atZone(zone).toLocalDate();
    return day.isAfter(today) ? today : day;
  }

  /** Empty when it is no day; an empty text is no day given. */
  private static Optional<Optional<LocalDate>> day(String written) {
    try {
      return Optional.of(
          written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written)));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Landing> landing(
      PersonId person, RollForm.Line line, Instant at, LocalDate on) {
    return switch (line.state()) {
      case "arrived" -> Optional.of(new Landing.Arrived(person, at));
      case "missed" -> Optional.of(new Landing.Missed(person, on));
      case "returned" ->
          line.reason().map(reason -> new Landing.Returned(person, on, reason, line.note()));
      default -> Optional.empty();
    };
  }

  /** Arrivals are told by the clock of the last airport. */
  private static ZoneId zone(Flight flight) {
    return flight.legs().getLast().arrives().getZone();
  }

  private ResponseEntity<String> page(
      Flight flight, Map<String, String> form, HttpStatus status, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new FlightWords(words, places);
    var left = landings.list(flight.id());
    var persons = left.stream().map(Flown::person).collect(Collectors.toSet());
    trail.listed("boarding.arrivals", persons);
    var last = flight.legs().getLast();
    var address = "/boarding/" + flight.id().value();
    var view =
        new RollForm(
            pages
                .frame(
                    words.text("boarding.arrivals.title", said.title(flight)),
                    new Link(words.text("boarding.title"), "/boarding"))
                .withActions(documents(address)),
            words.text("boarding.arrivals.lead"),
            address + "/arrivals",
            words.text("boarding.arrivals.at"),
            form.getOrDefault("at", RollForm.written(last.arrives().toInstant(), zone(flight))),
            zone(flight).getId(),
            true,
            new RollForm.Receiver(
                form.getOrDefault("port", last.to()),
                form.getOrDefault("confirmed_by", ""),
                form.getOrDefault("confirmed_on", ""),
                form.getOrDefault("late_reason", "")),
            rows(flight, left, form, said),
            RollForm.all(form),
            Stream.of("arrived", "missed", "returned")
                .map(state -> new Choice(state, words.text("boarding.landing." + state)))
                .toList(),
            reasons(said),
            words.text("boarding.arrivals.send"),
            refusals.stream().map(words::sentence).distinct().toList());
    var html = pages.page("boarding/pages/roll.jte", Map.of("view", view, "list", ""));
    return ResponseEntity.status(status).headers(html.getHeaders()).body(html.getBody());
  }

  private List<Action> documents(String address) {
    var words = pages.wording();
    var actions = new ArrayList<Action>();
    for (var document : DocumentPages.Document.values()) {
      actions.add(
          Action.other(
              words.text("boarding.document." + document.code()),
              address + "/document/" + document.code()));
    }
    return actions;
  }

  private static List<Choice> reasons(FlightWords said) {
    var missed =
        new Choice(
            Reason.CONNECTION_MISSED.code(),
            said.words().text("boarding.reason." + Reason.CONNECTION_MISSED.code()));
    return Stream.concat(Stream.of(missed), TypedListPages.reasons(said).stream()).toList();
  }

  private List<RollForm.Row> rows(
      Flight flight, List<Flown> left, Map<String, String> form, FlightWords said) {
    var arrivals = landings.arrivals(flight.id());
    var known =
        passengers.find(left.stream().map(Flown::person).toList(), flight.itinerary().departure());
    return left.stream()
        .map(one -> {
          var passenger = Objects.requireNonNull(known.get(one.person()));
          var name = one.person().value().toString();
          return new RollForm.Row(
              name,
              said.name(passenger),
              passenger.number() + " · " + said.sexAndAge(passenger),
              settled(one, Optional.ofNullable(arrivals.get(one.departure()))),
              form.getOrDefault("state-" + name, ""),
              form.getOrDefault("reason-" + name, ""),
              form.getOrDefault("note-" + name, ""),
              "");
        })
        .sorted(Comparator.comparing(RollForm.Row::name))
        .toList();
  }

  private String settled(Flown one, Optional<SavedRecord> arrival) {
    var words = pages.wording();
    if (one.cameBack().isPresent()) {
      var back = one.cameBack().get();
      return words.text(
          "boarding.came-back",
          words.day(back.on()),
          words.text("boarding.reason." + back.reason().code()));
    }
    return arrival
        .flatMap(record -> record.values().moment("arrived_at"))
        .map(at -> words.text("boarding.arrived", words.moment(at)))
        .orElse("");
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("BO-009")));
  }
}
