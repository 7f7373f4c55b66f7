package org.inzira.clearances.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.clearances.Change;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Journey;
import org.inzira.clearances.PersonKeys;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Planned journeys, and when those on them may travel. Everyone shown is on the trail. */
@Controller
class JourneyPages {

  private static final RecordKind JOURNEY = new RecordKind("planned-journey");
  private static final String LIST = "/clearances/journeys";
  private static final int ROWS = 50;

  private final Clearances clearances;
  private final RuleShelf shelf;
  private final PersonKeys keys;
  private final Places places;
  private final Trail trail;
  private final Pages pages;

  JourneyPages(
      Clearances clearances,
      RuleShelf shelf,
      PersonKeys keys,
      Places places,
      Trail trail,
      Pages pages) {
    this.places = places;
    this.clearances = clearances;
    this.shelf = shelf;
    this.keys = keys;
    this.trail = trail;
    this.pages = pages;
  }

  /** The next journeys by their day; the cost is that of a page, however many are planned. */
  @GetMapping(LIST)
  ResponseEntity<String> list(
      @RequestParam Optional<LocalDate> from, @RequestParam Optional<UUID> after) {
    var start = from.orElseGet(shelf::today);
    var families = clearances.soonest(start, after, ROWS);
    trail.listed(
        "clearances.journeys",
        families.stream().flatMap(one -> persons(one).stream()).collect(Collectors.toSet()));
    var words = pages.wording();
    var table =
        new Table(
            words.text("clearances.journeys"),
            List.of(
                Column.text(words.text("clearances.journey")),
                Column.number(words.text("clearances.people")),
                Column.text(words.text("clearances.standing")),
                Column.text(words.text("clearances.days")),
                Column.text(words.text("clearances.binding"))),
            families.stream().map(this::row).toList(),
            words.text("clearances.journeys.none"),
            next(families));
    var frame = pages.frame(words.text("clearances.journeys"));
    return pages.page("clearances/pages/journeys.jte", Map.of("frame", frame, "table", table));
  }

  private List<Cell> row(FamilyWindow family) {
    var words = new WindowWords(pages.wording(), places);
    var verdict = words.verdict(family.verdict());
    var binding =
        family.binding().stream()
            .filter(_ -> !family.held())
            .map(bar -> words.kind(bar.rule().kind()))
            .distinct()
            .collect(Collectors.joining(", "));
    return List.of(
        Cell.link(words.journey(family.journey()), "/clearances/journey/" + family.journey().id()),
        Cell.text(words.words().number(family.members().size())),
        Cell.pill(verdict.label(), verdict.tone()),
        Cell.text(words.window(family.window())),
        Cell.text(binding));
  }

  private static Optional<String> next(List<FamilyWindow> families) {
    if (families.size() < ROWS) {
      return Optional.empty();
    }
    var last = families.getLast().journey();
    return Optional.of(LIST + "?from=" + last.itinerary().departure() + "&after=" + last.id());
  }

  @GetMapping("/clearances/journey/{id}")
  ResponseEntity<String> journey(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String change,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String clearance,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "10") String days) {
    var family = clearances.windows(List.of(id)).get(id);
    if (family == null) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("TW-010")));
    }
    trail.opened(new RecordRef(JOURNEY, id), persons(family), Optional.empty());
    var asked = new JourneyView.Asked(change, person, clearance, on, until, days);
    if (asked.isNothing()) {
      return page(HttpStatus.OK, family, asked, Optional.empty(), List.of());
    }
    return switch (Asking.read(asked, family.journey(), shelf.today())) {
      case Outcome.Done<Change>(var read) ->
          page(HttpStatus.OK, family, asked, Optional.of(read), List.of());
      case Outcome.Refused<Change>(var refusals) ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, family, asked, Optional.empty(), refusals);
    };
  }

  private ResponseEntity<String> page(
      HttpStatus status,
      FamilyWindow family,
      JourneyView.Asked asked,
      Optional<Change> change,
      List<Refusal> refusals) {
    var words = pages.wording();
    var journey = family.journey();
    var said = new JourneyWords(new WindowWords(words, places), keys.of(family.journey()));
    var frame =
        pages
            .frame(said.words().journey(journey), new Link(words.text("clearances.journeys"), LIST))
            .withActions(
                List.of(
                    Action.other(
                        words.text("record.planned-journey"),
                        new RecordRef(JOURNEY, journey.id()).address())));
    var view =
        new JourneyView(
            frame,
            journey.id().toString(),
            said.words().verdict(family.verdict()),
            said.sentences(family),
            new JourneyDrawing(said.words(), said.names()).draw("windows", family),
            said.table(family),
            said.persons(family),
            said.kinds(family),
            asked,
            said.awaited(family, asked),
            change
                .flatMap(one -> clearances.preview(journey.id(), one))
                .map(domino -> said.preview(domino, change.orElseThrow())),
            refusals.stream().map(words::sentence).toList());
    var shown = pages.page("clearances/pages/journey.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(shown.getHeaders()).body(shown.getBody());
  }

  private static Set<PersonId> persons(FamilyWindow family) {
    return family.journey().travellers().stream()
        .map(Journey.Traveller::person)
        .collect(Collectors.toSet());
  }
}
