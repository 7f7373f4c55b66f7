package org.inzira.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.Viewers;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.ListView.Filter;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Decision;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of cases, a page at a time; everybody on a page is on the trail. */
@Controller
class ListPages {

  static final int ROWS = 50;

  /** Nobody’s clearance lapses later than that. */
  private static final LocalDate END_OF_DAYS = LocalDate.of(9999, 12, 31);

  /**
   * A list of cases.
   *
   * @param table rows and the way to the next page; each row belongs to the case at its place
   * @param ids the cases, in the order of the rows
   * @param steps what may be done for many at once, if this viewer may
   */
  record View(
      Frame frame,
      String lead,
      String address,
      List<Filter> filters,
      Table table,
      List<String> ids,
      Optional<Steps> steps) {

    View {
      filters = List.copyOf(filters);
      ids = List.copyOf(ids);
    }

    /** The look of a cell, as tables have it. */
    String look(int column, Cell cell) {
      return table.columns().get(column).number()
          ? "number"
          : cell.text().length() < 18 ? "short" : "";
    }
  }

  /**
   * The form below the list.
   *
   * @param selection what the list is of, for a step for all of it
   */
  record Steps(
      List<Choice> steps,
      List<Choice> reasons,
      List<Choice> deciders,
      String today,
      Map<String, String> selection) {

    Steps {
      deciders = List.copyOf(deciders);
      steps = List.copyOf(steps);
      reasons = List.copyOf(reasons);
      selection = Map.copyOf(selection);
    }
  }

  private final CaseLists lists;
  private final Board board;
  private final ListedCases rows;
  private final RuleWatch rules;
  private final BulkSteps steps;
  private final Viewers viewers;
  private final Pages pages;

  ListPages(
      CaseLists lists,
      Board board,
      ListedCases rows,
      RuleWatch rules,
      BulkSteps steps,
      Viewers viewers,
      Pages pages) {
    this.lists = lists;
    this.board = board;
    this.rows = rows;
    this.rules = rules;
    this.steps = steps;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping(CaseloadRoutes.CASES)
  ResponseEntity<String> cases(
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String held,
      @RequestParam(defaultValue = "") String destination,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String officer,
      @RequestParam Optional<UUID> after) {
    var selection = Asked.selection(destination, site, officer);
    var atStage = Asked.stage(stage);
    var listed = lists.list(selection, atStage, Asked.held(held), after.map(CaseId::new), ROWS + 1);
    var words = rows.words();
    var filters = new ArrayList<Filter>();
    filters.add(stages(words, stage));
    filters.add(heldOrNot(words, held));
    filters.addAll(words.filters(board, selection));
    var own =
        Map.of(
            "stage", stage,
            "held", held,
            "destination", destination,
            "site", site,
            "officer", officer);
    var title = atStage.map(words::stage).orElse(words.text("caseload.cases"));
    return page(
        title,
        words.text("caseload.cases.lead"),
        CaseloadRoutes.CASES,
        filters,
        listed,
        own,
        Optional.of(atStage));
  }

  @GetMapping(CaseloadRoutes.LAPSING)
  ResponseEntity<String> lapsing(
      @RequestParam(defaultValue = "") String destination,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String officer,
      @RequestParam Optional<UUID> after) {
    var selection = Asked.selection(destination, site, officer);
    rules.look();
    var listed = lists.lapsing(selection, END_OF_DAYS, after.map(CaseId::new), ROWS + 1);
    var words = rows.words();
    var own = Map.of("destination", destination, "site", site, "officer", officer);
    return page(
        words.text("caseload.lapsing"),
        words.text("caseload.lapsing.lead"),
        CaseloadRoutes.LAPSING,
        words.filters(board, selection),
        listed,
        own,
        Optional.empty());
  }

  /**
   * One page of a list.
   *
   * @param steps of which stage the list is, where steps can be taken for it
   */
  private ResponseEntity<String> page(
      String title,
      String lead,
      String address,
      List<Filter> filters,
      List<CaseStanding> found,
      Map<String, String> own,
      Optional<Optional<Stage>> steps) {
    var listed = found.subList(0, Math.min(ROWS, found.size()));
    rows.shown("caseload", ListedCases.ids(listed));
    var words = rows.words();
    Optional<String> next =
        found.size() > ROWS
            ? Optional.of(address(address, own) + "after=" + listed.getLast().id().value())
            : Optional.empty();
    var table =
        new Table(
            title,
            rows.columns(),
            listed.stream().map(rows::row).toList(),
            words.text("caseload.none"),
            next);
    var frame = pages.frame(title, new Link(words.text("caseload.board"), CaseloadRoutes.BOARD));
    var view =
        new View(
            frame,
            lead,
            address,
            filters,
            table,
            listed.stream().map(one -> one.id().value().toString()).toList(),
            listed.isEmpty() ? Optional.empty() : steps.flatMap(stage -> form(words, stage, own)));
    return pages.page("caseload/cases.jte", Map.of("view", view));
  }

  private Optional<Steps> form(
      CaseloadWords words, Optional<Stage> stage, Map<String, String> own) {
    var viewer = viewers.get();
    if (!viewer.isAny(CaseloadRoutes.STEPPERS)) {
      return Optional.empty();
    }
    var offered =
        steps.offered(stage, viewer).stream()
            .map(step -> new Choice(step.code(), words.text("caseload.step." + step.code())))
            .toList();
    var reasons =
        Arrays.stream(Reason.values())
            .map(reason -> new Choice(reason.code(), words.reason(reason)))
            .toList();
    var today = rows.today().toString();
    return offered.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Steps(offered, reasons, deciders(stage, words), today, new HashMap<>(own)));
  }

  /** None for a list of which no case waits for a decision. */
  private static List<Choice> deciders(Optional<Stage> stage, CaseloadWords words) {
    return Arrays.stream(BulkSteps.Step.values())
            .noneMatch(step -> step.isDecision() && stage.map(step::isFor).orElse(true))
        ? List.of()
        : Arrays.stream(Decision.By.values())
            .map(by -> new Choice(by.code(), words.text("code.case-step.decided_by." + by.code())))
            .toList();
  }

  private static String address(String path, Map<String, String> own) {
    var address = new StringBuilder(path).append('?');
    own.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            one -> address.append(one.getKey()).append('=').append(one.getValue()).append('&'));
    return address.toString();
  }

  private static Filter stages(CaseloadWords words, String chosen) {
    var choices =
        CaseLists.openStages().stream()
            .map(stage -> new Choice(stage.code(), words.stage(stage)))
            .toList();
    return new Filter("stage", words.text("caseload.stage"), choices, chosen);
  }

  private static Filter heldOrNot(CaseloadWords words, String chosen) {
    var choices =
        List.of(
            new Choice("yes", words.text("caseload.held.yes")),
            new Choice("no", words.text("caseload.held.no")));
    return new Filter("held", words.text("caseload.held"), choices, chosen);
  }
}
