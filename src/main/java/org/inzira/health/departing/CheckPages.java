package org.inzira.health.departing;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.health.departing.DepartureLists.Departing;
import org.inzira.health.departing.TreatmentForm.Sent;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Badge;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person before departure: the check, and treatment in advance. Answers go by POST alone. */
@Controller
class CheckPages {

  private static final String PAGE = DepartureListPages.LIST + "/person/{person}";

  private final DepartingPeople people;
  private final DepartureLists lists;
  private final CheckRows rows;
  private final Checks checks;
  private final CheckForm form;
  private final TreatmentForm treatments;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  CheckPages(
      DepartingPeople people,
      DepartureLists lists,
      CheckRows rows,
      Checks checks,
      CheckForm form,
      TreatmentForm treatments,
      Places places,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.people = people;
    this.lists = lists;
    this.rows = rows;
    this.checks = checks;
    this.form = form;
    this.treatments = treatments;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  /** What a page shows beside what is kept: what was sent, and why it was refused. */
  private record Shown(
      Optional<Map<String, String>> check,
      List<Refusal> refused,
      Sent sent,
      List<Refusal> untreated) {

    HttpStatus status() {
      return refused.isEmpty() && untreated.isEmpty()
          ? HttpStatus.OK
          : HttpStatus.UNPROCESSABLE_CONTENT;
    }
  }

  @GetMapping(PAGE)
  ResponseEntity<String> person(@PathVariable UUID person) {
    return find(person)
        .map(one -> shown(one, new Shown(Optional.empty(), List.of(), nothing(), List.of())))
        .orElseGet(this::absent);
  }

  @PostMapping(PAGE + "/check")
  ResponseEntity<String> check(
      @PathVariable UUID person, @RequestParam MultiValueMap<String, String> sent) {
    var found = find(person);
    if (found.isEmpty()) {
      return absent();
    }
    var values = form.read(name -> first(sent, name));
    return switch (checks.save(found.get(), first(sent, "key"), values)) {
      case Outcome.Done<String> _ -> to(found.get());
      case Outcome.Refused<String>(var refusals) ->
          shown(found.get(), new Shown(Optional.of(values), refusals, nothing(), List.of()));
    };
  }

  /** Looking keeps nothing: the answers go along and come back. */
  @PostMapping(PAGE + "/treatment")
  ResponseEntity<String> treatment(
      @PathVariable UUID person, @RequestParam MultiValueMap<String, String> form) {
    var found = find(person);
    if (found.isEmpty()) {
      return absent();
    }
    var sent = treatments.read(name -> first(form, name));
    if (sent.isFaulty()) {
      return shown(found.get(), looked(sent, List.of(Refusal.of("DP-006"))));
    }
    if (!first(form, "act").equals("record")) {
      return shown(found.get(), looked(sent, List.of()));
    }
    var answers = treatments.answers(found.get(), sent, today());
    var table = treatments.table();
    var decisions = treatments.decisions(TreatmentAdvice.all(table, answers), sent);
    return switch (checks.save(
        found.get(), answers, TreatmentForm.kept(answers), decisions, table.version())) {
      case Outcome.Done<Integer> _ -> to(found.get());
      case Outcome.Refused<Integer>(var refusals) -> shown(found.get(), looked(sent, refusals));
    };
  }

  private static Shown looked(Sent sent, List<Refusal> refusals) {
    return new Shown(Optional.empty(), List.of(), sent, refusals);
  }

  private Sent nothing() {
    return treatments.read(_ -> "");
  }

  private ResponseEntity<String> shown(DepartingPerson person, Shown shown) {
    var page = pages.page("health/departing/check.jte", Map.of("view", view(person, shown)));
    return ResponseEntity.status(shown.status()).headers(page.getHeaders()).body(page.getBody());
  }

  private CheckView view(DepartingPerson person, Shown shown) {
    var words = pages.wording();
    var said = new DepartingWords(words, places);
    var today = today();
    var journey = lists.next(person.id(), today);
    var screening = lists.screening(person.id(), today);
    boolean isScreened =
        screening.filter(one -> one.standing() != Standing.DONE).isPresent()
            && journey.filter(one -> one.standing() == Standing.LATER).isPresent();
    var values = shown.check().orElseGet(() -> form.fresh(journey, isScreened, today));
    return new CheckView(
        frame(person),
        address(person.id()),
        said.who(person, today),
        badges(said, journey, screening),
        items(said, journey, screening),
        notices(said, person, today),
        CheckForm.problems(words, shown.refused()),
        checks.nextKey(person, today),
        form.inputs(words, values, shown.refused(), today),
        form.needs(words),
        values,
        said.checks(rows.of(person.id())),
        treatments.view(said, person, shown.sent(), shown.untreated(), today));
  }

  private org.inzira.page.Frame frame(DepartingPerson person) {
    var words = pages.wording();
    return pages
        .frame(person.name(), new Link(words.text("health.departing"), DepartureListPages.LIST))
        .withActions(
            List.of(
                Action.other(
                    words.text("health.validity"),
                    "/health/validity/person/" + person.id().value()),
                Action.other(
                    words.text("health.vaccination"), "/health/vaccination/" + person.id().value()),
                Action.other(
                    words.text("record.person"),
                    new RecordRef(People.KIND, person.id().value()).address())));
  }

  private static List<Badge> badges(
      DepartingWords said, Optional<Departing> journey, Optional<Departing> screening) {
    var words = said.words();
    var badges = new ArrayList<Badge>();
    journey.ifPresent(one ->
        badges.add(
            new Badge(
                words.text("code.check_kind.pre_embarkation")
                    + ": "
                    + said.standing(one.standing()),
                one.standing().tone())));
    screening.ifPresent(one ->
        badges.add(
            new Badge(
                words.text("code.check_kind.pre_departure") + ": " + said.standing(one.standing()),
                one.standing().tone())));
    return badges;
  }

  private static List<CheckView.Item> items(
      DepartingWords said, Optional<Departing> journey, Optional<Departing> screening) {
    var words = said.words();
    var items = new ArrayList<CheckView.Item>();
    items.add(
        new CheckView.Item(
            words.text("health.departing.destination"),
            journey
                .map(one -> said.country(one.destination()))
                .orElse(words.text("health.departing.unplanned"))));
    journey.ifPresent(one -> {
      items.add(
          new CheckView.Item(words.text("health.departing.departs"), words.day(one.departs())));
      items.add(new CheckView.Item(words.text("health.departing.from"), words.day(one.from())));
    });
    screening.ifPresent(one ->
        items.add(
            new CheckView.Item(
                words.text("health.departing.screened.from"), words.day(one.from()))));
    return items;
  }

  private List<String> notices(DepartingWords said, DepartingPerson person, LocalDate today) {
    var words = said.words();
    var notices = new ArrayList<String>();
    rows.of(person.id()).stream()
        .findFirst()
        .flatMap(Check::recall)
        .ifPresent(day ->
            notices.add(
                words.text(
                    day.isBefore(today)
                        ? "health.departing.recall.over"
                        : "health.departing.recall",
                    words.day(day))));
    rows.heldUntil(person.id())
        .ifPresent(day -> notices.add(words.text("health.departing.held", words.day(day))));
    return notices;
  }

  /** Whoever is found is on the trail before anything of them leaves. */
  private Optional<DepartingPerson> find(UUID id) {
    var person = new PersonId(id);
    var found = people.find(person);
    found.ifPresent(
        _ -> trail.opened(new RecordRef(People.KIND, id), Set.of(person), Optional.empty()));
    return found;
  }

  static String address(PersonId person) {
    return DepartureListPages.LIST + "/person/" + person.value();
  }

  private static ResponseEntity<String> to(DepartingPerson person) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address(person.id())))
        .build();
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("DP-007")));
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    var value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
