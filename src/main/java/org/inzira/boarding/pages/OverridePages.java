package org.inzira.boarding.pages;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.boarding.GateOverride;
import org.inzira.boarding.Overrides;
import org.inzira.boarding.PassengerBook;
import org.inzira.flights.Flight;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Frame;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a second person decides who may fly although a clearance does not hold. */
@Controller
class OverridePages {

  private static final int SHOWN_MAX = 100;

  private final Overrides overrides;
  private final Flights flights;
  private final PassengerBook passengers;
  private final Viewers viewers;
  private final Trail trail;
  private final Pages pages;

  OverridePages(
      Overrides overrides,
      Flights flights,
      PassengerBook passengers,
      Viewers viewers,
      Trail trail,
      Pages pages) {
    this.overrides = overrides;
    this.flights = flights;
    this.passengers = passengers;
    this.viewers = viewers;
    this.trail = trail;
    this.pages = pages;
  }

  /** The page. */
  record View(Frame frame, List<Row> rows, List<String> problems) {}

  /**
   * One override.
   *
   * @param decides whether the visitor may decide it
   */
  record Row(
      String id,
      String flight,
      String number,
      List<String> covers,
      String reason,
      String asked,
      String decided,
      boolean decides) {}

  @GetMapping("/boarding/overrides")
  ResponseEntity<String> list() {
    return page(HttpStatus.OK, List.of());
  }

  @PostMapping("/boarding/overrides/{override}")
  ResponseEntity<String> decide(
      @PathVariable UUID override,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String note) {
    return switch (overrides.decide(override, decision.equals("confirm"), note)) {
      case Outcome.Done<GateOverride> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/boarding/overrides"))
              .build();
      case Outcome.Refused<GateOverride>(var refusals) ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, refusals);
    };
  }

  private ResponseEntity<String> page(HttpStatus status, List<Refusal> refusals) {
    var words = pages.wording();
    var newest = overrides.newest(SHOWN_MAX);
    var persons = newest.stream().map(GateOverride::person).collect(Collectors.toSet());
    trail.listed("boarding.overrides", persons);
    var numbers = numbers(persons);
    var view =
        new View(
            pages.frame(words.text("boarding.overrides")),
            newest.stream().map(one -> row(one, numbers, words)).toList(),
            refusals.stream().map(words::sentence).toList());
    var html = pages.page("boarding/pages/overrides.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(html.getHeaders()).body(html.getBody());
  }

  private Map<UUID, String> numbers(Set<PersonId> persons) {
    return passengers.numbers(persons.stream().map(PersonId::value).collect(Collectors.toSet()));
  }

  private Row row(GateOverride override, Map<UUID, String> numbers, Wording words) {
    boolean own = override.askedBy().equals(viewers.get().account());
    return new Row(
        override.id().toString(),
        flights.find(override.flight()).map(Flight::number).orElse(""),
        numbers.getOrDefault(override.person().value(), ""),
        override.covers().stream().map(one -> ManifestSheets.covered(one, words)).toList(),
        override.reason(),
        words.text(
            "boarding.override.asked",
            override.askedBy().value(),
            words.moment(override.askedAt())),
        decided(override.decision(), words),
        override.isOpen() && !own && viewers.get().isAny(BoardingRoutes.DECIDERS));
  }

  private static String decided(Optional<GateOverride.Decision> decision, Wording words) {
    return decision
        .map(one ->
            words.text(
                    one.confirmed() ? "boarding.override.confirmed" : "boarding.override.declined",
                    one.by().value(),
                    words.moment(one.at()))
                + (one.note().isEmpty() ? "" : " " + one.note()))
        .orElse("");
  }
}
