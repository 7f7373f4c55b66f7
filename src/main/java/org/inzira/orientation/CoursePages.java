package org.inzira.orientation;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.orientation.Attendances.Tick;
import org.inzira.page.Pages;
import org.inzira.resettlement.CaseFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Courses, and the sheet of one; everyone shown is on the trail. */
@Controller
class CoursePages {

  private final Rosters rosters;
  private final Candidates candidates;
  private final Invitations invitations;
  private final Attendances attendances;
  private final Closing closing;
  private final CourseViews views;
  private final Trail trail;
  private final Pages pages;

  CoursePages(
      Rosters rosters,
      Candidates candidates,
      Invitations invitations,
      Attendances attendances,
      Closing closing,
      CourseViews views,
      Trail trail,
      Pages pages) {
    this.rosters = rosters;
    this.candidates = candidates;
    this.invitations = invitations;
    this.attendances = attendances;
    this.closing = closing;
    this.views = views;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/orientation")
  ResponseEntity<String> list() {
    return pages.page("orientation/courses.jte", Map.of("view", views.list()));
  }

  /** With {@code offer} also the cases that still need it, for who may invite them. */
  @GetMapping("/orientation/{id}")
  ResponseEntity<String> course(
      @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean offer) {
    return rosters
        .course(id)
        .map(course -> shown(HttpStatus.OK, course, List.of(), "", offer && views.mayWrite()))
        .orElseGet(this::absent);
  }

  @PostMapping("/orientation/{id}/invitations")
  ResponseEntity<String> invite(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String numbers) {
    return change(id, numbers, course -> invitations.invite(course, numbers));
  }

  /**
   * Takes what was changed on the sheet: {@code was} is what was ticked when it was drawn, {@code
   * in} what is ticked now, {@code all} a day on which everyone was there.
   */
  @PostMapping("/orientation/{id}/attendance")
  ResponseEntity<String> attendance(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
    return change(
        id,
        "",
        course -> {
          var was = ticks(form, "was");
          var in = new HashSet<>(ticks(form, "in"));
          in.addAll(everyone(course, form.getOrDefault("all", List.of())));
          return attendances.save(
              course,
              without(in, was),
              without(was, in),
              pages.wording().text("orientation.unticked"));
        });
  }

  @PostMapping("/orientation/{id}/closing")
  ResponseEntity<String> close(
      @PathVariable UUID id, @RequestParam(name = "late_reason", defaultValue = "") String late) {
    var reason = Optional.of(late).filter(one -> !one.isEmpty());
    var withdrawn = pages.wording().text("orientation.withdrawn");
    return change(id, "", course -> closing.close(course, reason, withdrawn));
  }

  private ResponseEntity<String> change(
      UUID id, String typed, Function<Course, Outcome<Integer>> verb) {
    var found = rosters.course(id);
    if (found.isEmpty()) {
      return absent();
    }
    var course = found.get();
    return switch (verb.apply(course)) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(course.address()))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, course, refusals, typed, false);
    };
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Course course, List<Refusal> refusals, String typed, boolean offering) {
    var roster = rosters.roster(course);
    trail.opened(course.ref(), roster.persons(), Optional.empty());
    var offered =
        offering
            ? Optional.of(candidates.of(course, roster.persons()))
            : Optional.<List<CaseFile>>empty();
    offered.ifPresent(files -> trail.listed("orientation.offers", persons(files)));
    var page =
        pages.page(
            "orientation/course.jte", Map.of("view", views.page(roster, refusals, typed, offered)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private static Set<PersonId> persons(List<CaseFile> files) {
    return files.stream()
        .flatMap(file -> file.members().stream())
        .map(CaseFile.Member::person)
        .collect(Collectors.toUnmodifiableSet());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("OR-040")));
  }

  private Set<Tick> everyone(Course course, List<String> days) {
    var wanted =
        course.span().days().stream().filter(day -> days.contains(day.toString())).toList();
    return wanted.isEmpty()
        ? Set.of()
        : rosters.roster(course).participants().stream()
            .flatMap(one -> wanted.stream().map(day -> new Tick(one.enrolment(), day)))
            .collect(Collectors.toSet());
  }

  private static Set<Tick> ticks(MultiValueMap<String, String> form, String name) {
    return form.getOrDefault(name, List.of()).stream()
        .flatMap(written -> Tick.read(written).stream())
        .collect(Collectors.toSet());
  }

  private static Set<Tick> without(Set<Tick> some, Set<Tick> others) {
    var left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }
}
