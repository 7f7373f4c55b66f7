package org.inzira.health.bench;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.health.laboratory.Catalogue;
import org.inzira.health.laboratory.Courses;
import org.inzira.health.laboratory.Readings;
import org.inzira.health.laboratory.TestCourse;
import org.inzira.health.laboratory.TestKind;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What there is to do at the bench, and many negatives at once; who is listed is on the trail. */
@Controller
class LaboratoryBenchPages {

  private final BenchViews views;
  private final Catalogue catalogue;
  private final Courses courses;
  private final Readings readings;
  private final Examinees examinees;
  private final Trail trail;
  private final Pages pages;

  LaboratoryBenchPages(
      BenchViews views,
      Catalogue catalogue,
      Courses courses,
      Readings readings,
      Examinees examinees,
      Trail trail,
      Pages pages) {
    this.views = views;
    this.catalogue = catalogue;
    this.courses = courses;
    this.readings = readings;
    this.examinees = examinees;
    this.trail = trail;
    this.pages = pages;
  }

  /** A step of a test. */
  private record Chosen(TestKind test, TestKind.Step step) {}

  @GetMapping(LaboratoryRoutes.BENCH)
  ResponseEntity<String> bench(
      @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String after) {
    return shown(HttpStatus.OK, show, after, List.of());
  }

  /** Leads to whom a number means: of a person, or the one on the label of a specimen. */
  @PostMapping(LaboratoryRoutes.BENCH)
  ResponseEntity<String> find(@RequestParam(defaultValue = "") String number) {
    var written = number.strip();
    var person =
        courses.numbered(written.toUpperCase(Locale.ROOT)).or(() -> examinees.named(written));
    return person.isPresent()
        ? redirect(LaboratoryRoutes.person(person.get().value()))
        : shown(HttpStatus.UNPROCESSABLE_CONTENT, "", "", List.of(Refusal.of("LB-041")));
  }

  private ResponseEntity<String> shown(
      HttpStatus status, String show, String after, List<Refusal> refusals) {
    var all = views.tasks();
    var shown = BenchViews.shown(all, show, after);
    listed(BenchViews.persons(shown.shown()));
    return page(
        status, "health/bench/bench.jte", Map.of("view", views.bench(all, shown, show, refusals)));
  }

  @GetMapping(LaboratoryRoutes.BATCH)
  ResponseEntity<String> batch(
      @RequestParam(defaultValue = "") String test, @RequestParam(defaultValue = "") String step) {
    return chosen(test, step)
        .map(
            of -> batch(HttpStatus.OK, of, Optional.empty(), courses.today().toString(), List.of()))
        .orElseGet(this::absent);
  }

  /** Enters the ticked ones as negative; the others stay to be entered one by one. */
  @PostMapping(LaboratoryRoutes.BATCH)
  ResponseEntity<String> enter(
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "") String test,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(name = "told_on", defaultValue = "") String toldOn) {
    var found = chosen(test, step);
    if (found.isEmpty()) {
      return absent();
    }
    var of = found.get();
    var ticked = form.getOrDefault("in", List.of());
    var entries = entries(of, ticked, day(toldOn));
    return switch (readings.enterNegatives(entries)) {
      case Outcome.Done<Integer> _ -> redirect(LaboratoryRoutes.BENCH);
      case Outcome.Refused<Integer>(var refusals) ->
          batch(
              HttpStatus.UNPROCESSABLE_CONTENT,
              of,
              Optional.of(new HashSet<>(ticked)),
              toldOn,
              refusals);
    };
  }

  private ResponseEntity<String> batch(
      HttpStatus status,
      Chosen of,
      Optional<Set<String>> ticked,
      String toldOn,
      List<Refusal> refusals) {
    var tasks = views.batch(of.test(), of.step());
    listed(BenchViews.persons(tasks.shown()));
    return page(
        status,
        "health/bench/batch.jte",
        Map.of("view", views.batch(of.test(), of.step(), tasks, ticked, toldOn, refusals)));
  }

  private List<Readings.Entry> entries(Chosen of, List<String> ticked, Optional<LocalDate> day) {
    var answer = BenchViews.negative(of.step()).orElseThrow().id();
    var entries = new ArrayList<Readings.Entry>();
    for (var value : ticked) {
      var parts = value.split(":", 2);
      if (parts.length == 2) {
        var order = uuid(parts[0]);
        var specimen = uuid(parts[1]);
        if (order.isPresent() && specimen.isPresent()) {
          var place = new TestCourse.Place(specimen.get(), of.step().id());
          entries.add(new Readings.Entry(order.get(), place, day, answer));
        }
      }
    }
    return entries;
  }

  private Optional<Chosen> chosen(String test, String step) {
    var said = views.said();
    return catalogue.tests().stream()
        .filter(one -> one.code().value().equals(test) && said.mayRead(one))
        .flatMap(one -> one.step(step).map(found -> new Chosen(one, found)).stream())
        .filter(one -> BenchViews.negative(one.step()).isPresent())
        .findFirst();
  }

  static Optional<UUID> uuid(String written) {
    try {
      return Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private void listed(Set<PersonId> persons) {
    if (!persons.isEmpty()) {
      trail.listed("health.laboratory", persons);
    }
  }

  static <T> ResponseEntity<T> redirect(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("LB-040")));
  }

  private ResponseEntity<String> page(
      HttpStatus status, String template, Map<String, Object> parameters) {
    var page = pages.page(template, parameters);
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }
}
