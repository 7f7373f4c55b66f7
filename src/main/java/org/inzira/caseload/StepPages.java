package org.inzira.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Viewers;
import org.inzira.caseload.BulkSteps.Order;
import org.inzira.caseload.BulkSteps.Results;
import org.inzira.kernel.Refusal;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Decision;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a step for many cases at once and says what came of each. */
@Controller
class StepPages {

  /** More at once would keep a browser waiting. */
  static final int CASES_MAX = 300;

  /** As long as the field of a step. */
  private static final int DOCUMENT_MAX = 120;

  /** What the form sends. */
  record Form(
      Optional<List<UUID>> chosen,
      Optional<String> scope,
      Optional<String> step,
      Optional<String> on,
      Optional<String> until,
      Optional<String> reason,
      Optional<String> decided,
      Optional<String> document,
      Optional<String> stage,
      Optional<String> held,
      Optional<String> destination,
      Optional<String> site,
      Optional<String> officer) {

    boolean isForTheWholeList() {
      return scope.orElse("").equals("list");
    }

    /** Who decided, and in which document; nothing for a step that nobody else decides. */
    Optional<Decision> decision() {
      return Asked.one(Decision.By.values(), Decision.By::code, decided.orElse(""))
          .map(by -> new Decision(by, document.map(String::strip).filter(one -> !one.isEmpty())));
    }

    Selection selection() {
      return Asked.selection(destination.orElse(""), site.orElse(""), officer.orElse(""));
    }
  }

  /** What came of a step for many. */
  record Outcomes(Frame frame, String lead, String done, Table exceptions, String back) {}

  private final BulkSteps steps;
  private final CaseLists lists;
  private final ListedCases rows;
  private final Viewers viewers;
  private final Pages pages;

  StepPages(BulkSteps steps, CaseLists lists, ListedCases rows, Viewers viewers, Pages pages) {
    this.steps = steps;
    this.lists = lists;
    this.rows = rows;
    this.viewers = viewers;
    this.pages = pages;
  }

  @PostMapping(CaseloadRoutes.STEPS)
  ResponseEntity<String> take(@ModelAttribute Form form) {
    var step = Asked.one(BulkSteps.Step.values(), BulkSteps.Step::code, form.step().orElse(""));
    var reason = Asked.reason(form.reason().orElse(""));
    var on = Asked.day(form.on().orElse(""));
    var chosen = chosen(form);
    var refusals = refusals(form, step, on, chosen);
    if (!refusals.isEmpty()) {
      return unclear(form, refusals);
    }
    var order =
        new Order(
            step.orElseThrow(),
            on.orElseThrow(),
            Asked.day(form.until().orElse("")),
            reason,
            form.decision().filter(_ -> step.orElseThrow().isDecision()));
    rows.shown("caseload", chosen);
    return answer(form, order, steps.take(chosen, order));
  }

  /** What was not said, with the way back to the list on which it was chosen. */
  private ResponseEntity<String> unclear(Form form, List<Refusal> refusals) {
    var words = rows.words();
    var lacking =
        Table.of(
            words.text("caseload.outcome.lacking"),
            List.of(Column.text(words.text("caseload.outcome.why"))),
            refusals.stream()
                .map(refusal -> List.of(Cell.text(words.words().sentence(refusal))))
                .toList(),
            "");
    var view =
        new Outcomes(
            pages.frame(
                words.text("caseload.steps"),
                new Link(words.text("caseload.board"), CaseloadRoutes.BOARD)),
            words.text("caseload.outcome.done", 0),
            "",
            lacking,
            back(form));
    var shown = pages.page("caseload/outcomes.jte", Map.of("view", view));
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .headers(shown.getHeaders())
        .body(shown.getBody());
  }

  private List<CaseId> chosen(Form form) {
    if (!form.isForTheWholeList()) {
      return form.chosen().orElse(List.of()).stream().distinct().map(CaseId::new).toList();
    }
    var listed =
        lists.list(
            form.selection(),
            Asked.stage(form.stage().orElse("")),
            Asked.held(form.held().orElse("")),
            Optional.empty(),
            CASES_MAX + 1);
    return ListedCases.ids(listed);
  }

  private List<Refusal> refusals(
      Form form, Optional<BulkSteps.Step> step, Optional<LocalDate> on, List<CaseId> chosen) {
    var refusals = new ArrayList<Refusal>();
    if (step.isEmpty()) {
      refusals.add(Refusal.of("CB-001"));
    }
    if (on.filter(day -> !day.isAfter(rows.today())).isEmpty()) {
      refusals.add(Refusal.of("CB-002"));
    }
    if (!form.until().orElse("").isBlank() && Asked.day(form.until().orElse("")).isEmpty()) {
      refusals.add(Refusal.of("CB-008"));
    }
    if (chosen.isEmpty()) {
      refusals.add(Refusal.of("CB-003"));
    }
    if (chosen.size() > CASES_MAX) {
      refusals.add(Refusal.of("CB-004", Integer.toString(CASES_MAX)));
    }
    var offered = steps.offered(Optional.empty(), viewers.get());
    if (step.filter(one -> !offered.contains(one)).isPresent()) {
      refusals.add(Refusal.of("CB-009"));
    }
    refusals.addAll(undecided(form, step));
    return refusals;
  }

  /** What a decision lacks, asked once and not for each case. */
  private static List<Refusal> undecided(Form form, Optional<BulkSteps.Step> step) {
    var refusals = new ArrayList<Refusal>();
    if (step.filter(BulkSteps.Step::isDecision).isPresent() && form.decision().isEmpty()) {
      refusals.add(Refusal.of("CB-010"));
    }
    if (step.filter(BulkSteps.Step::asksWhy).isPresent() && form.reason().orElse("").isEmpty()) {
      refusals.add(Refusal.of("CB-011"));
    }
    if (form.document().map(String::strip).filter(one -> one.length() > DOCUMENT_MAX).isPresent()) {
      refusals.add(Refusal.of("CB-012", Integer.toString(DOCUMENT_MAX)));
    }
    return refusals;
  }

  private ResponseEntity<String> answer(Form form, Order order, Results results) {
    var words = rows.words();
    var title =
        words.text(
            "caseload.outcome",
            words.text("caseload.step." + order.step().code()),
            words.words().day(order.on()));
    var exceptions =
        Table.of(
            words.text("caseload.outcome.exceptions", results.exceptions().size()),
            List.of(
                Column.text(words.text("caseload.case")),
                Column.text(words.text("caseload.outcome.why"))),
            results.exceptions().stream().map(one -> row(one, words)).toList(),
            words.text("caseload.outcome.exceptions.none"));
    var view =
        new Outcomes(
            pages.frame(title, new Link(words.text("caseload.board"), CaseloadRoutes.BOARD)),
            words.text("caseload.outcome.done", results.done().size()),
            String.join(", ", results.done()),
            exceptions,
            back(form));
    var shown = pages.page("caseload/outcomes.jte", Map.of("view", view));
    return results.done().isEmpty()
        ? ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
            .headers(shown.getHeaders())
            .body(shown.getBody())
        : shown;
  }

  private static List<Cell> row(Results.Left left, CaseloadWords words) {
    var why =
        left.refusals().stream().map(words.words()::sentence).collect(Collectors.joining(" "));
    return List.of(Cell.link(left.number(), "/cases/" + left.id().value()), Cell.text(why));
  }

  private static String back(Form form) {
    var stage = Asked.stage(form.stage().orElse(""));
    var held = Asked.held(form.held().orElse(""));
    var query =
        stage.map(one -> "&stage=" + one.code()).orElse("")
            + held.map(one -> "&held=" + (one ? "yes" : "no")).orElse("")
            + form.selection().query();
    return CaseloadRoutes.CASES + (query.isEmpty() ? "" : "?" + query.substring(1));
  }
}
