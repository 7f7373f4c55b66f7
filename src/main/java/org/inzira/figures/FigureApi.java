package org.inzira.figures;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.access.Viewers;
import org.inzira.figures.Catalogue.Asked;
import org.inzira.figures.disclosure.FigureAccess;
import org.inzira.figures.rates.Rates;
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
  private final Rates rates;
  private final Viewers viewers;
  private final Pages pages;
  private final Problems problems;

  FigureApi(
      Catalogue catalogue,
      Figures figures,
      FigureAnswers answers,
      EntryPages entries,
      Rates rates,
      Viewers viewers,
      Pages pages,
      Problems problems) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.answers = answers;
    this.entries = entries;
    this.rates = rates;
    this.viewers = viewers;
    this.pages = pages;
    this.problems = problems;
  }

  @GetMapping("/api/figures/{year}")
  ResponseEntity<?> year(
      @PathVariable String year,
      @RequestParam(name = Known.PARAMETER, defaultValue = "") String day) {
    return switch (Catalogue.year(year)) {
      case Outcome.Done<Year>(var asked) ->
          answer(
              figures
                  .asKnownOn(day)
                  .map(shown ->
                      answers.year(
                          asked, told(shown, asked), told(figures, asked), pages.wording())));
      case Outcome.Refused<Year>(var refusals) -> refused(refusals);
    };
  }

  @GetMapping("/api/figures/{year}/{figure}")
  ResponseEntity<?> figure(
      @PathVariable String year,
      @PathVariable String figure,
      @RequestParam Optional<String> by,
      @RequestParam(name = Known.PARAMETER, defaultValue = "") String day) {
    return switch (catalogue.ask(year, figure)) {
      case Outcome.Done<Asked>(var asked) -> figure(asked, by, day);
      case Outcome.Refused<Asked>(var refusals) -> refused(refusals);
    };
  }

  private ResponseEntity<?> figure(Asked asked, Optional<String> by, String day) {
    return switch (figures.asKnownOn(day)) {
      case Outcome.Done<Figures>(var shown) ->
          by.isPresent()
              ? breakdown(asked, told(shown, asked.year()), by.get())
              : ResponseEntity.ok(detail(asked, told(shown, asked.year())));
      case Outcome.Refused<Figures>(var refusals) -> refused(refusals);
    };
  }

  @GetMapping("/api/figures/{year}/{figure}/entries")
  ResponseEntity<?> entries(
      @PathVariable String year,
      @PathVariable String figure,
      @RequestParam Map<String, String> parameters) {
    return switch (catalogue.ask(year, figure)) {
      case Outcome.Done<Asked>(var asked) ->
          answer(
              entries
                  .read(asked, parameters)
                  .map(page -> answers.entries(asked, page, pages.wording())));
      case Outcome.Refused<Asked>(var refusals) -> refused(refusals);
    };
  }

  private Figures told(Figures shown, Year year) {
    return shown.toldTo(viewers.get(), year);
  }

  private FigureAnswers.DetailAnswer detail(Asked asked, Figures shown) {
    var id = asked.figure().id();
    var rate = rates.of(id, asked.year(), shown, figures.disclosure(id, viewers.get()));
    var today = told(figures, asked.year());
    return answers.detail(asked.figure(), asked.year(), shown, today, rate, pages.wording());
  }

  private ResponseEntity<?> breakdown(Asked asked, Figures shown, String by) {
    var disclosure = figures.disclosure(asked.figure().id(), viewers.get());
    return answer(
        asked
            .figure()
            .ask(by)
            .map(axis -> shown.breakdown(asked.figure().id(), asked.year(), axis, disclosure))
            .map(breakdown -> answers.breakdown(breakdown, shown, pages.wording())));
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
