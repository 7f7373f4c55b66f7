package org.inzira.health.departing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.access.Trail;
import org.inzira.health.departing.Exposures.Report;
import org.inzira.health.departing.Exposures.Scope;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report of an exposure, first looked at and then held to; who is meant goes by POST alone. */
@Controller
class ExposurePages {

  static final String PAGE = DepartureListPages.LIST + "/exposure";

  private static final int TEXT_MAX = 120;
  private static final int REFERENCE_MAX = 60;

  private final Exposures exposures;
  private final DepartingPeople people;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  ExposurePages(
      Exposures exposures,
      DepartingPeople people,
      Places places,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.exposures = exposures;
    this.people = people;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  private record Sent(
      String scope, String number, String site, String reportedBy, String reference, String day) {

    static Sent of(MultiValueMap<String, String> form) {
      return new Sent(
          first(form, "scope"),
          first(form, "number"),
          first(form, "site"),
          first(form, "reported_by"),
          first(form, "report_reference"),
          first(form, "last_exposure_on"));
    }

    private static String first(MultiValueMap<String, String> form, String name) {
      var value = form.getFirst(name);
      return value == null ? "" : value.strip();
    }

    Optional<LocalDate> lastExposure() {
      try {
        return Optional.of(LocalDate.parse(day));
      } catch (DateTimeException malformed) {
        return Optional.empty();
      }
    }
  }

  @GetMapping(PAGE)
  ResponseEntity<String> form() {
    var sent = new Sent("one", "", "", "", "", "");
    return shown(HttpStatus.OK, sent, List.of(), Optional.empty(), "");
  }

  /** With {@code act} hold they are held, else it is said how many it would be. */
  @PostMapping(PAGE)
  ResponseEntity<String> sent(@RequestParam MultiValueMap<String, String> form) {
    var sent = Sent.of(form);
    var scope = scope(sent);
    var refusals = new ArrayList<Refusal>();
    if (scope.isEmpty()) {
      refusals.add(Refusal.of(sent.scope().equals("site") ? "DP-024" : "DP-009"));
    }
    if (sent.lastExposure().isEmpty()) {
      refusals.add(Refusal.of("DP-025"));
    }
    if (!refusals.isEmpty()) {
      return shown(HttpStatus.UNPROCESSABLE_CONTENT, sent, refusals, Optional.empty(), "");
    }
    var persons = exposures.persons(scope.orElseThrow());
    trail.listed("health.departing", persons);
    return Sent.first(form, "act").equals("hold") ? held(sent, persons) : looked(sent, persons);
  }

  private ResponseEntity<String> looked(Sent sent, Set<PersonId> persons) {
    var until = exposures.until(sent.lastExposure().orElseThrow(), today());
    var words = pages.wording();
    var said = words.text("health.exposure.would", persons.size(), words.day(until.lastDay()));
    return shown(HttpStatus.OK, sent, List.of(), Optional.of(said), "");
  }

  private ResponseEntity<String> held(Sent sent, Set<PersonId> persons) {
    var report = new Report(sent.reportedBy(), sent.reference(), sent.lastExposure().orElseThrow());
    return switch (exposures.hold(persons, report, today())) {
      case Outcome.Done<Integer>(var number) -> {
        var words = pages.wording();
        var until = exposures.until(report.lastExposure(), today()).lastDay();
        var done = words.text("health.exposure.held", number, words.day(until));
        var empty = new Sent("one", "", "", "", "", "");
        yield shown(HttpStatus.OK, empty, List.of(), Optional.empty(), done);
      }
      case Outcome.Refused<Integer>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, sent, refusals, Optional.empty(), "");
    };
  }

  private Optional<Scope> scope(Sent sent) {
    return switch (sent.scope()) {
      case "one" -> people.named(sent.number()).map(Scope.One::new);
      case "family" -> people.named(sent.number()).map(Scope.Family::new);
      case "site" ->
          places.list(Set.of(PlaceKind.SITE)).stream()
              .map(place -> place.code())
              .filter(code -> code.value().equals(sent.site()))
              .findFirst()
              .map(Scope.Site::new);
      default -> Optional.empty();
    };
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Sent sent, List<Refusal> refusals, Optional<String> would, String done) {
    var words = pages.wording();
    var actions = new ArrayList<Action>();
    for (var address : List.of("/records/distribution/new", "/records/medical-hold")) {
      if (pages.mayOpen(address)) {
        actions.add(
            Action.other(
                words.text(
                    address.endsWith("new") ? "health.exposure.material" : "records.medical-hold"),
                address));
      }
    }
    var frame =
        pages
            .frame(
                words.text("health.exposure"),
                new Link(words.text("health.departing"), DepartureListPages.LIST))
            .withActions(actions);
    var view =
        new ExposureView(
            frame,
            refusals.stream().map(words::sentence).distinct().toList(),
            inputs(words, sent),
            would,
            done);
    var page = pages.page("health/departing/exposure.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private List<Input> inputs(Wording words, Sent sent) {
    var scopes =
        List.of("one", "family", "site").stream()
            .map(code -> new Choice(code, words.text("health.exposure.scope." + code)))
            .toList();
    var sites =
        places.list(Set.of(PlaceKind.SITE)).stream()
            .map(place -> new Choice(place.code().value(), place.name()))
            .toList();
    return List.of(
        input(words, "scope", new Control.Select(scopes), true, sent.scope()),
        input(words, "number", new Control.Line(REFERENCE_MAX), false, sent.number()),
        input(words, "site", new Control.Select(sites), false, sent.site()),
        input(
            words,
            "last_exposure_on",
            new Control.Day(Optional.of(today().toString())),
            true,
            sent.day()),
        input(words, "reported_by", new Control.Line(TEXT_MAX), true, sent.reportedBy()),
        input(words, "report_reference", new Control.Line(REFERENCE_MAX), true, sent.reference()));
  }

  private static Input input(
      Wording words, String name, Control control, boolean required, String value) {
    return new Input(
        name,
        words.text("health.exposure." + name),
        words.text("health.exposure." + name + ".help"),
        control,
        required,
        value,
        List.of());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
