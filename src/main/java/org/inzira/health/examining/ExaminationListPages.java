package org.inzira.health.examining;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.health.Stretch;
import org.inzira.health.examination.ExaminationOpenings;
import org.inzira.health.examining.WaitingRows.For;
import org.inzira.health.examining.WaitingRows.Last;
import org.inzira.health.examining.WaitingRows.Waiting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which examinations wait, and all of one person; everyone shown is on the trail. */
@Controller
class ExaminationListPages {

  private static final int LISTED_MAX = 50;

  private final WaitingRows rows;
  private final Individuals individuals;
  private final AssessmentHistory history;
  private final ExaminationOpenings openings;
  private final ExaminationLists views;
  private final Trail trail;
  private final Pages pages;

  ExaminationListPages(
      WaitingRows rows,
      Individuals individuals,
      AssessmentHistory history,
      ExaminationOpenings openings,
      ExaminationLists views,
      Trail trail,
      Pages pages) {
    this.rows = rows;
    this.individuals = individuals;
    this.history = history;
    this.openings = openings;
    this.views = views;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(ExaminingRoutes.LIST)
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "") String list,
      @RequestParam Optional<LocalDate> since,
      @RequestParam Optional<UUID> after) {
    var last = since.flatMap(day -> after.map(id -> new Last(day, id))).orElse(Last.NOTHING);
    return listed(
        HttpStatus.OK, For.find(list).map(List::of).orElse(List.of(For.values())), last, List.of());
  }

  /** A number said aloud leads to the person; it is sent by POST, so it stands in no address. */
  @PostMapping(ExaminingRoutes.LIST)
  ResponseEntity<String> find(@RequestParam(defaultValue = "") String number) {
    return individuals
        .named(number)
        .map(person ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ExaminationLists.address(person)))
                .<String>build())
        .orElseGet(() ->
            listed(
                HttpStatus.UNPROCESSABLE_CONTENT,
                List.of(For.values()),
                Last.NOTHING,
                List.of(Refusal.of("EX-060"))));
  }

  private ResponseEntity<String> listed(
      HttpStatus status, List<For> lists, Last after, List<Refusal> refusals) {
    var waiting = new LinkedHashMap<For, Stretch<Waiting>>();
    lists.forEach(one -> waiting.put(one, rows.list(one, after, LISTED_MAX)));
    var persons =
        individuals.of(
            waiting.values().stream()
                .flatMap(one -> one.shown().stream())
                .map(Waiting::person)
                .collect(Collectors.toSet()));
    trail.listed("health.examinations", persons.keySet());
    var page =
        pages.page(
            "health/examining/list.jte", Map.of("view", views.list(waiting, persons, refusals)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  @GetMapping(ExaminingRoutes.PERSON)
  ResponseEntity<String> person(@PathVariable UUID person) {
    var id = new PersonId(person);
    return shown(HttpStatus.OK, id, AssessmentHistory.usual(history.of(id)), List.of());
  }

  @PostMapping(ExaminingRoutes.PERSON)
  ResponseEntity<String> open(@PathVariable UUID person, @RequestParam Map<String, String> form) {
    var id = new PersonId(person);
    if (individuals.find(id).isEmpty()) {
      return absent();
    }
    var values =
        form.entrySet().stream()
            .filter(entry -> ExaminationLists.OPENING.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().strip()));
    return switch (openings.open(new ExaminationOpenings.Opening(id, values))) {
      case Outcome.Done<UUID>(var opened) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ExaminationLists.address(opened)))
              .build();
      case Outcome.Refused<UUID>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, id, values, refusals);
    };
  }

  private ResponseEntity<String> shown(
      HttpStatus status, PersonId person, Map<String, String> typed, List<Refusal> refusals) {
    var found = individuals.find(person);
    if (found.isEmpty()) {
      return absent();
    }
    trail.opened(new RecordRef(People.KIND, person.value()), Set.of(person), Optional.empty());
    var view = views.person(found.get(), history.of(person), typed, refusals);
    var page = pages.page("health/examining/person.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("EX-061")));
  }
}
