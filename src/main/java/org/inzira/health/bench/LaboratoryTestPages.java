package org.inzira.health.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.health.laboratory.Bench;
import org.inzira.health.laboratory.Courses;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.laboratory.Readings;
import org.inzira.health.laboratory.TestCourse;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One test of one person: results entered, looked at twice, corrected; always on the trail. */
@Controller
class LaboratoryTestPages {

  private static final RecordKind ORDER = new RecordKind("laboratory-order");

  private final Courses courses;
  private final Readings readings;
  private final Bench bench;
  private final Examinees examinees;
  private final TestViews views;
  private final Viewers viewers;
  private final Trail trail;
  private final Pages pages;

  LaboratoryTestPages(
      Courses courses,
      Readings readings,
      Bench bench,
      Examinees examinees,
      TestViews views,
      Viewers viewers,
      Trail trail,
      Pages pages) {
    this.courses = courses;
    this.readings = readings;
    this.bench = bench;
    this.examinees = examinees;
    this.views = views;
    this.viewers = viewers;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(LaboratoryRoutes.TEST)
  ResponseEntity<String> page(@PathVariable UUID order) {
    return courses
        .find(order)
        .map(course -> shown(HttpStatus.OK, course, List.of()))
        .orElseGet(this::absent);
  }

  /** Enters a result, or takes one from elsewhere over that somebody looked at. */
  @PostMapping(LaboratoryRoutes.TEST + "/results")
  ResponseEntity<String> enter(
      @PathVariable UUID order, @RequestParam MultiValueMap<String, String> form) {
    return change(
        order,
        entry(order, form),
        entry ->
            LaboratoryBenchPages.uuid(first(form, "result"))
                .map(result -> readings.takeOver(entry, result))
                .orElseGet(() -> readings.enter(entry)));
  }

  @PostMapping(LaboratoryRoutes.TEST + "/corrections")
  ResponseEntity<String> correct(
      @PathVariable UUID order, @RequestParam MultiValueMap<String, String> form) {
    var reading = LaboratoryBenchPages.uuid(first(form, "reading"));
    return change(
        order,
        entry(order, form).filter(entry -> reading.isPresent()),
        entry -> readings.correct(reading.orElseThrow(), entry, first(form, "reason")));
  }

  @PostMapping(LaboratoryRoutes.TEST + "/confirmations")
  ResponseEntity<String> confirm(@PathVariable UUID order, @RequestParam UUID reading) {
    return change(order, Optional.of(reading), one -> readings.confirm(order, one));
  }

  @PostMapping(LaboratoryRoutes.TEST + "/answers")
  ResponseEntity<String> answer(@PathVariable UUID order, @RequestParam UUID reading) {
    return change(order, Optional.of(reading), one -> readings.answer(order, one));
  }

  @PostMapping(LaboratoryRoutes.TEST + "/delays")
  ResponseEntity<String> know(
      @PathVariable UUID order, @RequestParam MultiValueMap<String, String> form) {
    return change(
        order,
        place(first(form, "place")),
        place -> readings.knowLate(order, place, first(form, "note")));
  }

  /** The test is not wanted any more; of a confidential one, confidants alone may say so. */
  @PostMapping(LaboratoryRoutes.TEST + "/cancellation")
  ResponseEntity<String> cancel(
      @PathVariable UUID order, @RequestParam(defaultValue = "") String reason) {
    var course = courses.find(order).filter(this::mayRead);
    if (course.isEmpty()) {
      return absent();
    }
    return switch (bench.cancel(course.get().order(), reason)) {
      case Outcome.Done<PersonId>(var person) ->
          LaboratoryBenchPages.redirect(LaboratoryRoutes.person(person.value()));
      case Outcome.Refused<PersonId>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, course.get(), refusals);
    };
  }

  private boolean mayRead(TestCourse course) {
    return !course.order().test().isConsented()
        || LaboratoryStanding.mayReadConfidential(viewers.get());
  }

  private static Optional<Readings.Entry> entry(UUID order, MultiValueMap<String, String> form) {
    return place(first(form, "place"))
        .map(place ->
            new Readings.Entry(
                order,
                place,
                LaboratoryBenchPages.day(first(form, "told_on")),
                first(form, "value")));
  }

  private static Optional<TestCourse.Place> place(String written) {
    var parts = written.split(":", 2);
    return parts.length < 2
        ? Optional.empty()
        : LaboratoryBenchPages.uuid(parts[0]).map(id -> new TestCourse.Place(id, parts[1]));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
  }

  private <T> ResponseEntity<String> change(
      UUID order, Optional<T> meant, Function<T, Outcome<UUID>> verb) {
    var course = courses.find(order);
    if (course.isEmpty()) {
      return absent();
    }
    var outcome = meant.map(verb).orElseGet(() -> Outcome.refused(Refusal.of("LB-025")));
    return switch (outcome) {
      case Outcome.Done<UUID> _ -> LaboratoryBenchPages.redirect(LaboratoryRoutes.test(order));
      case Outcome.Refused<UUID>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, course.get(), refusals);
    };
  }

  private ResponseEntity<String> shown(
      HttpStatus status, TestCourse course, List<Refusal> refusals) {
    var person = examinees.find(course.order().person());
    if (person.isEmpty()) {
      return absent();
    }
    trail.opened(
        new RecordRef(ORDER, course.order().id()),
        Set.of(course.order().person()),
        Optional.empty());
    var view = views.page(course, person.get(), refusals);
    var page = pages.page("health/bench/test.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("LB-040")));
  }
}
