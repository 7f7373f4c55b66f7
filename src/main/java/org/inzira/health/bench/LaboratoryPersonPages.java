package org.inzira.health.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.access.Trail;
import org.inzira.health.bench.Examinees.Examinee;
import org.inzira.health.laboratory.Bench;
import org.inzira.health.laboratory.Courses;
import org.inzira.health.laboratory.TestCourse;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person at the laboratory: what is asked, taken and pending; always on the trail. */
@Controller
class LaboratoryPersonPages {

  private final Examinees examinees;
  private final Courses courses;
  private final Bench bench;
  private final PersonViews views;
  private final Labels labels;
  private final Trail trail;
  private final Pages pages;

  LaboratoryPersonPages(
      Examinees examinees,
      Courses courses,
      Bench bench,
      PersonViews views,
      Labels labels,
      Trail trail,
      Pages pages) {
    this.examinees = examinees;
    this.courses = courses;
    this.bench = bench;
    this.views = views;
    this.labels = labels;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(LaboratoryRoutes.PERSON)
  ResponseEntity<String> page(@PathVariable UUID person) {
    return examinees
        .find(new PersonId(person))
        .map(found -> shown(HttpStatus.OK, found, List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping(LaboratoryRoutes.PERSON + "/tests")
  ResponseEntity<String> ask(
      @PathVariable UUID person, @RequestParam(defaultValue = "") String test) {
    return change(person, id -> bench.ask(id, test));
  }

  @PostMapping(LaboratoryRoutes.PERSON + "/specimens")
  ResponseEntity<String> take(
      @PathVariable UUID person, @RequestParam MultiValueMap<String, String> form) {
    return change(
        person,
        id ->
            bench.take(
                id,
                new Bench.Taking(
                    new HashSet<>(form.getOrDefault("kind", List.of())),
                    LaboratoryBenchPages.day(first(form, "taken_on")),
                    first(form, "taken_by"),
                    first(form, "method"))));
  }

  @PostMapping(LaboratoryRoutes.PERSON + "/specimens/{specimen}/rejection")
  ResponseEntity<String> reject(
      @PathVariable UUID person,
      @PathVariable UUID specimen,
      @RequestParam(defaultValue = "") String reason) {
    return change(person, id -> bench.reject(id, specimen, reason));
  }

  @PostMapping(LaboratoryRoutes.PERSON + "/consents")
  ResponseEntity<String> consent(
      @PathVariable UUID person, @RequestParam MultiValueMap<String, String> form) {
    return change(
        person,
        id ->
            bench.consent(
                id,
                new Bench.Consenting(
                    first(form, "test"),
                    first(form, "answer"),
                    first(form, "answered_on"),
                    first(form, "counselled_by"))));
  }

  /** Labels of the specimens that were taken today. */
  @PostMapping(LaboratoryRoutes.PERSON + "/labels")
  ResponseEntity<?> labels(@PathVariable UUID person) {
    var found = examinees.find(new PersonId(person));
    if (found.isEmpty()) {
      return absent();
    }
    opened(found.get());
    return labels.of(
        courses.of(Set.of(found.get().id())).stream()
            .flatMap(course -> course.tubes().stream())
            .map(TestCourse.Tube::specimen)
            .filter(specimen -> specimen.takenOn().equals(courses.today()))
            .distinct()
            .toList());
  }

  /** Labels of numbers that nobody has yet, for a day on paper. */
  @PostMapping(LaboratoryRoutes.LABELS)
  ResponseEntity<?> blank() {
    return labels.blank();
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
  }

  private ResponseEntity<String> change(UUID person, Function<PersonId, Outcome<PersonId>> verb) {
    var found = examinees.find(new PersonId(person));
    if (found.isEmpty()) {
      return absent();
    }
    return switch (verb.apply(found.get().id())) {
      case Outcome.Done<PersonId> _ ->
          LaboratoryBenchPages.redirect(LaboratoryRoutes.person(person));
      case Outcome.Refused<PersonId>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), refusals);
    };
  }

  private ResponseEntity<String> shown(HttpStatus status, Examinee person, List<Refusal> refusals) {
    opened(person);
    var view = views.page(person, courses.of(Set.of(person.id())), refusals);
    var page = pages.page("health/bench/person.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private void opened(Examinee person) {
    trail.opened(
        new RecordRef(People.KIND, person.id().value()), Set.of(person.id()), Optional.empty());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("LB-040")));
  }
}
