package org.inzira.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.access.Viewers;
import org.inzira.figures.Catalogue.Asked;
import org.inzira.figures.EntryPages.Page;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.page.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs. */
@RestController
class FigureApi {

  private final Catalogue catalogue;
  private final Figures figures;
  private final FigureAnswers answers;
  private final EntryPages entries;
  private final Viewers viewers;
  private final Pages pages;
  private final Problems problems;

  FigureApi(
      Catalogue catalogue,
      Figures figures,
      FigureAnswers answers,
      EntryPages entries,
      Viewers viewers,
      Pages pages,
      Problems problems) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.answers = answers;
    this.entries = entries;
    this.viewers = viewers;
    this.pages = pages;
    this.problems = problems;
  }

  @GetMapping("/api/figures/{year}")
  ResponseEntity<?> year(@PathVariable String year) {
    return answer(
        Catalogue.year(year).map(asked -> answers.year(asked, pages.wording().language())));
  }

  @GetMapping("/api/figures/{year}/{figure}")
  ResponseEntity<?> figure(
      @PathVariable String year, @PathVariable String figure, @RequestParam Optional<String> by) {
    return switch (catalogue.ask(year, figure)) {
      case Outcome.Done<Asked>(var asked) ->
          by.isPresent() ? breakdown(asked, by.get()) : ResponseEntity.ok(detail(asked));
      case Outcome.Refused<Asked>(var refusals) -> refused(refusals);
    };
  }

  @GetMapping("/api/figures/{year}/{figure}/entries")
  ResponseEntity<?> entries(
      @PathVariable String year,
      @PathVariable String figure,
      @RequestParam Map<String, String> parameters) {
    return switch (catalogue.ask(year, figure)) {
      case Outcome.Done<Asked>(var asked) ->
          answer(entries.read(asked, parameters).map(page -> answer(asked, page)));
      case Outcome.Refused<Asked>(var refusals) -> refused(refusals);
    };
  }

  private FigureAnswers.DetailAnswer detail(Asked asked) {
    return answers.detail(asked.figure(), asked.year(), pages.wording().language());
  }

  private ResponseEntity<?> breakdown(Asked asked, String by) {
    var disclosure = figures.disclosure(asked.figure().id(), viewers.get());
    return answer(
        asked
            .figure()
            .ask(by)
            .map(axis -> figures.breakdown(asked.figure().id(), asked.year(), axis, disclosure))
            .map(breakdown -> answers.breakdown(breakdown, pages.wording().language())));
  }

  private static FigureAnswers.EntriesAnswer answer(Asked asked, Page page) {
    return new FigureAnswers.EntriesAnswer(
        asked.year().getValue(),
        asked.figure().id().value(),
        page.count(),
        page.entries().stream().map(FigureAnswers::entry).toList(),
        page.next().isPresent() ? page.next().getAsLong() : null);
  }

  private ResponseEntity<?> answer(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?>(var value) -> ResponseEntity.ok(value);
      case Outcome.Refused<?>(var refusals) -> refused(refusals);
    };
  }

  private ResponseEntity<?> refused(List<Refusal> refusals) {
    return problems.refused(FigureAccess.status(refusals), refusals);
  }
}
