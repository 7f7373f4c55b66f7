package org.inzira.boarding.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.boarding.Line;
import org.inzira.boarding.Manifest;
import org.inzira.boarding.ManifestVersions;
import org.inzira.boarding.Manifests;
import org.inzira.boarding.Overrides;
import org.inzira.flights.Booking;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.resettlement.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The manifest of a flight: who is on it, who waits at the gate and why, its versions. */
@Controller
class ManifestPages {

  private final Flights flights;
  private final Manifests manifests;
  private final ManifestVersions versions;
  private final Overrides overrides;
  private final ManifestSheets sheets;
  private final WaitingFamilies waiting;
  private final Viewers viewers;
  private final Trail trail;
  private final Pages pages;

  ManifestPages(
      Flights flights,
      Manifests manifests,
      ManifestVersions versions,
      Overrides overrides,
      ManifestSheets sheets,
      WaitingFamilies waiting,
      Viewers viewers,
      Trail trail,
      Pages pages) {
    this.flights = flights;
    this.manifests = manifests;
    this.versions = versions;
    this.overrides = overrides;
    this.sheets = sheets;
    this.waiting = waiting;
    this.viewers = viewers;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/boarding/{flight}/manifest")
  ResponseEntity<String> manifest(
      @PathVariable UUID flight, @RequestParam(defaultValue = "") String version) {
    return flights
        .find(new FlightId(flight))
        .map(found -> page(found, version, HttpStatus.OK, List.of(), List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping("/boarding/{flight}/manifest/put")
  ResponseEntity<String> put(
      @PathVariable UUID flight, @RequestParam(name = "case", required = false) Optional<UUID> of) {
    var found = flights.find(new FlightId(flight));
    if (found.isEmpty()) {
      return absent();
    }
    var asked = of.map(one -> List.of(new CaseId(one))).orElseGet(() -> waiting.ids(found.get()));
    var refusals = new ArrayList<Refusal>();
    for (var one : asked) {
      if (manifests.put(found.get().id(), one)
          instanceof Outcome.Refused<Set<PersonId>>(var reasons)) {
        refusals.addAll(reasons);
      }
    }
    return answer(found.get(), refusals);
  }

  @PostMapping("/boarding/{flight}/manifest/off")
  ResponseEntity<String> takeOff(@PathVariable UUID flight, @RequestParam(name = "case") UUID of) {
    return flights
        .find(new FlightId(flight))
        .map(found -> answer(found, refusals(manifests.takeOff(found.id(), new CaseId(of)))))
        .orElseGet(this::absent);
  }

  @PostMapping("/boarding/{flight}/manifest/close")
  ResponseEntity<String> close(@PathVariable UUID flight) {
    return flights
        .find(new FlightId(flight))
        .map(found -> answer(found, refusals(versions.close(found.id()))))
        .orElseGet(this::absent);
  }

  @PostMapping("/boarding/{flight}/override")
  ResponseEntity<String> ask(
      @PathVariable UUID flight,
      @RequestParam UUID person,
      @RequestParam(defaultValue = "") String reason) {
    return flights
        .find(new FlightId(flight))
        .map(found ->
            answer(found, refusals(overrides.ask(found.id(), new PersonId(person), reason))))
        .orElseGet(this::absent);
  }

  private static List<Refusal> refusals(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> List.of();
      case Outcome.Refused<?>(var refusals) -> refusals;
    };
  }

  private ResponseEntity<String> answer(Flight flight, List<Refusal> refusals) {
    var id = flight.id();
    return refusals.isEmpty()
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/boarding/" + id.value() + "/manifest"))
            .build()
        : page(
            flights.find(id).orElseThrow(),
            "",
            HttpStatus.UNPROCESSABLE_CONTENT,
            refusals,
            List.of());
  }

  private ResponseEntity<String> page(
      Flight flight, String version, HttpStatus status, List<Refusal> refusals, List<String> done) {
    var words = pages.wording();
    var all = versions.list(flight.id());
    var shown = find(all, version);
    if (!version.isEmpty() && shown.isEmpty()) {
      return absent();
    }
    var current = manifests.current(flight);
    var same = all.stream().findFirst().filter(newest -> isNewest(newest, flight, current));
    var lines = shown.map(Manifest::lines).orElse(current);
    boolean works = viewers.get().isAny(Role.MOVEMENT) && flight.state() == Flight.State.PLANNED;
    var bookings = flights.standing(flight.id());
    trail.listed("boarding.manifest", persons(lines, bookings));
    var sheet =
        shown
            .or(() -> same)
            .map(manifest -> sheets.of(flight, manifest, words))
            .orElseGet(() -> sheets.of(flight, current, words));
    var view =
        new ManifestView(
            pages
                .frame(sheet.title(), new Link(words.text("boarding.title"), "/boarding"))
                .withActions(actions(flight, version)),
            flight.id().value().toString(),
            sheet,
            ManifestWorkbook.columns(sheet.came(), words),
            all.stream().map(this::version).toList(),
            version,
            works && shown.isEmpty(),
            !all.isEmpty() && shown.isEmpty() && same.isEmpty(),
            families(current),
            shown.isEmpty() ? waiting.of(flight, bookings, current, words) : List.of(),
            refusals.stream().map(words::sentence).distinct().toList(),
            done);
    var html = pages.page("boarding/pages/manifest.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(html.getHeaders()).body(html.getBody());
  }

  /** Whether the newest version says how it stands; after the uplift it always does. */
  private static boolean isNewest(Manifest newest, Flight flight, List<Line> current) {
    return flight.state() != Flight.State.PLANNED || newest.lists(current);
  }

  private static Optional<Manifest> find(List<Manifest> all, String version) {
    return all.stream()
        .filter(manifest -> Integer.toString(manifest.number()).equals(version))
        .findFirst();
  }

  private static Set<PersonId> persons(List<Line> lines, List<Booking> bookings) {
    var persons = new HashSet<>(ManifestSheets.persons(lines));
    bookings.forEach(
        booking -> booking.passengers().forEach(passenger -> persons.add(passenger.person())));
    return persons;
  }

  private List<ManifestView.Standing> families(List<Line> current) {
    var numbers = sheets.numbers(current);
    return current.stream()
        .map(Line::of)
        .distinct()
        .map(of -> new ManifestView.Standing(of.value().toString(), numbers.getOrDefault(of, "")))
        .toList();
  }

  private ManifestView.Version version(Manifest manifest) {
    var words = pages.wording();
    return new ManifestView.Version(
        Integer.toString(manifest.number()),
        words.text(
            "boarding.manifest.state." + manifest.state().code(),
            Integer.toString(manifest.number()),
            words.moment(manifest.closedAt()),
            manifest.closedBy().value()),
        ManifestSheets.shortHash(manifest.hash()));
  }

  private List<Action> actions(Flight flight, String version) {
    var words = pages.wording();
    var address = "/boarding/" + flight.id().value();
    var asked = version.isEmpty() ? "" : "?version=" + version;
    var actions = new ArrayList<Action>();
    if (viewers.get().isAny(Role.MOVEMENT)) {
      actions.add(Action.main(words.text("boarding.gate"), address));
    }
    actions.add(Action.other(words.text("boarding.pdf"), address + "/manifest.pdf" + asked));
    actions.add(Action.other(words.text("boarding.workbook"), address + "/manifest.xlsx" + asked));
    return actions;
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("BO-009")));
  }
}
