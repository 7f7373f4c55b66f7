package org.inzira.health.clinicday;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.access.Trail;
import org.inzira.health.clinic.ClinicDay;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.clinic.Clinics;
import org.inzira.health.clinic.Queue;
import org.inzira.health.clinic.Station;
import org.inzira.health.clinic.Turn;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A station of a clinic today: who is called, who waits, and where they go from here. */
@Controller
class StationPages {

  private static final String PAGE = ClinicRoutes.CLINICS + "/{clinic}/stations/{station}";
  private static final String TURN = ClinicRoutes.CLINICS + "/turns/{turn}";

  private final Clinics clinics;
  private final ClinicDays days;
  private final Queue queue;

  private final StationViews views;
  private final Trail trail;
  private final Pages pages;

  StationPages(
      Clinics clinics, ClinicDays days, Queue queue, StationViews views, Trail trail, Pages pages) {
    this.clinics = clinics;
    this.days = days;
    this.queue = queue;
    this.views = views;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  ResponseEntity<String> page(
      @PathVariable UUID clinic, @PathVariable String station, HttpSession session) {
    return find(clinic, station)
        .map(of -> shown(HttpStatus.OK, of, List.of(), session))
        .orElseGet(this::absent);
  }

  /** The list alone, which asks for itself every few seconds. */
  @GetMapping(PAGE + "/waiting")
  ResponseEntity<String> waiting(
      @PathVariable UUID clinic, @PathVariable String station, HttpSession session) {
    return find(clinic, station)
        .map(of -> {
          var fresh = new HashSet<>(persons(of.line().waiting()));
          fresh.removeAll(looked(of, session));
          look(of, persons(of.line().waiting()), fresh, session);
          return pages.page(
              "health/clinicday/waiting.jte", Map.of("queue", views.queue(of.day(), of.line())));
        })
        .orElseGet(this::absent);
  }

  @PostMapping(PAGE + "/next")
  ResponseEntity<String> next(
      @PathVariable UUID clinic, @PathVariable String station, HttpSession session) {
    return find(clinic, station)
        .map(of -> changed(queue.callNext(of.day().clinic(), of.line().station()), of, session))
        .orElseGet(this::absent);
  }

  @PostMapping(TURN + "/call")
  ResponseEntity<String> call(@PathVariable UUID turn, HttpSession session) {
    return change(turn, session, _ -> queue.call(turn));
  }

  @PostMapping(TURN + "/back")
  ResponseEntity<String> back(@PathVariable UUID turn, HttpSession session) {
    return change(turn, session, _ -> queue.callBack(turn));
  }

  @PostMapping(TURN + "/pass")
  ResponseEntity<String> pass(
      @PathVariable UUID turn,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "true") boolean seen,
      HttpSession session) {
    return change(turn, session, _ -> queue.pass(turn, seen, next));
  }

  @PostMapping(TURN + "/leave")
  ResponseEntity<String> leave(@PathVariable UUID turn, HttpSession session) {
    return change(turn, session, _ -> queue.leave(turn));
  }

  /** A station with its day, as it stands at the moment. */
  record At(ClinicDay day, ClinicDay.Line line) {}

  private Optional<At> find(UUID clinic, String station) {
    return clinics
        .find(clinic)
        .flatMap(found -> Station.find(station).map(one -> at(days.today(found), one)));
  }

  private static At at(ClinicDay day, Station station) {
    return new At(day, day.line(station));
  }

  private ResponseEntity<String> change(
      UUID turn, HttpSession session, Function<Turn, Outcome<UUID>> verb) {
    var found = queue.find(turn);
    if (found.isEmpty()) {
      return absent();
    }
    var outcome = verb.apply(found.get());
    return find(found.get().clinic(), found.get().station().code())
        .map(of -> changed(outcome, of, session))
        .orElseGet(this::absent);
  }

  private ResponseEntity<String> changed(Outcome<UUID> outcome, At of, HttpSession session) {
    return switch (outcome) {
      case Outcome.Done<UUID> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address(of))).build();
      case Outcome.Refused<UUID>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, of, refusals, session);
    };
  }

  private static String address(At of) {
    return ClinicWords.station(of.day().clinic().id(), of.line().station());
  }

  private ResponseEntity<String> shown(
      HttpStatus status, At of, List<Refusal> refusals, HttpSession session) {
    var persons = new HashSet<>(persons(of.line().waiting()));
    persons.addAll(persons(of.line().called()));
    if (of.line().station() == Station.PHYSICIAN) {
      of.day().stopped().forEach(visit -> persons.add(visit.person()));
    }
    look(of, persons, persons, session);
    var page =
        pages.page(
            "health/clinicday/station.jte",
            Map.of("view", views.page(of.day(), of.line(), refusals)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private static Set<PersonId> persons(List<Turn> turns) {
    var persons = new HashSet<PersonId>();
    turns.forEach(turn -> persons.add(turn.person()));
    return persons;
  }

  /** A list that refreshes itself is one look; who comes to stand on it is a look of its own. */
  private void look(At of, Set<PersonId> all, Set<PersonId> fresh, HttpSession session) {
    if (!fresh.isEmpty()) {
      trail.listed("health.clinic." + of.line().station().code(), fresh);
    }
    session.setAttribute(name(of), Set.copyOf(all));
  }

  private static Set<?> looked(At of, HttpSession session) {
    return session.getAttribute(name(of)) instanceof Set<?> seen ? seen : Set.of();
  }

  private static String name(At of) {
    return StationPages.class.getName() + address(of);
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CD-050")));
  }
}
