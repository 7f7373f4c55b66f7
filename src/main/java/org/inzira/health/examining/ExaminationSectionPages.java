package org.inzira.health.examining;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.SectionState;
import org.inzira.health.examination.Sections;
import org.inzira.health.examination.Sections.Written;
import org.inzira.health.examination.Signing;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One section: saved half, closed as complete, or closed as not done with its reason. A section
 * that the viewer may not read is not there.
 */
@Controller
class ExaminationSectionPages {

  private static final String PAGE = ExaminingRoutes.PAGE + "/sections/{section}";
  private static final String STALE = "EX-022";

  private final OpenedExaminations opened;
  private final Sections sections;
  private final Questions questions;
  private final Signing signing;
  private final ExaminationSectionViews views;
  private final Pages pages;

  ExaminationSectionPages(
      OpenedExaminations opened,
      Sections sections,
      Questions questions,
      Signing signing,
      ExaminationSectionViews views,
      Pages pages) {
    this.opened = opened;
    this.sections = sections;
    this.questions = questions;
    this.signing = signing;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  ResponseEntity<String> section(@PathVariable UUID id, @PathVariable String section) {
    var found = find(id, section);
    return found.isEmpty()
        ? absent()
        : shown(
            HttpStatus.OK,
            found.get(),
            ExaminationSectionViews.Filled.of(found.get().kept(), signing.today()),
            List.of());
  }

  @PostMapping(PAGE)
  ResponseEntity<String> save(
      @PathVariable UUID id, @PathVariable String section, @RequestParam Map<String, String> form) {
    var found = find(id, section);
    if (found.isEmpty()) {
      return absent();
    }
    var filled = filled(found.get().section(), form);
    return switch (sections.save(id, found.get().section(), written(filled, form))) {
      case Outcome.Done<RecordRef> _ -> away(id);
      case Outcome.Refused<RecordRef>(var refusals) -> {
        boolean isStale = refusals.stream().anyMatch(one -> one.code().equals(STALE));
        yield shown(
            isStale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
            find(id, section).orElseThrow(),
            filled,
            refusals);
      }
    };
  }

  private Optional<ExaminationSectionViews.OpenSection> find(UUID id, String code) {
    return opened
        .find(id)
        .flatMap(one ->
            Section.find(code)
                .filter(section -> one.file().sections().containsKey(section))
                .map(section -> new ExaminationSectionViews.OpenSection(one, section)));
  }

  private ExaminationSectionViews.Filled filled(Section section, Map<String, String> form) {
    var given = new LinkedHashMap<String, String>();
    for (var question : questions.of(section)) {
      given.put(question.code(), form.getOrDefault("a." + question.code(), ""));
    }
    return new ExaminationSectionViews.Filled(
        new Answers(given),
        form.getOrDefault("done_on", ""),
        form.getOrDefault("not_done_reason", ""),
        form.getOrDefault("correction_reason", ""),
        number(form.getOrDefault("version", "0")));
  }

  /** What is saved for later has no day yet, since it is not done. */
  private static Written written(ExaminationSectionViews.Filled filled, Map<String, String> form) {
    var state =
        switch (form.getOrDefault("close", "")) {
          case "complete" -> SectionState.COMPLETE;
          case "not_done" -> SectionState.NOT_DONE;
          default -> SectionState.DRAFT;
        };
    return new Written(
        filled.version(),
        filled.answers(),
        state,
        state.isClosed() ? ExaminationPages.day(filled.doneOn()) : Optional.empty(),
        state == SectionState.NOT_DONE ? filled.notDone() : "",
        filled.correction());
  }

  static int number(String written) {
    return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
  }

  private static ResponseEntity<String> away(UUID id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ExaminationLists.address(id)))
        .build();
  }

  private ResponseEntity<String> shown(
      HttpStatus status,
      ExaminationSectionViews.OpenSection found,
      ExaminationSectionViews.Filled filled,
      List<Refusal> refusals) {
    var history = sections.history(found.kept());
    var view = views.page(found, filled, refusals, history);
    var page = pages.page("health/examining/section.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("EX-030")));
  }
}
