package org.inzira.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.access.Viewer;
import org.inzira.access.Viewers;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.resettlement.CaseTask;
import org.inzira.resettlement.CaseTasks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What an officer has before them today, in their own cases. */
@Controller
class MinePages {

  private static final int ROWS = 25;
  private static final RecordKind TASK = new RecordKind("case-task");

  /**
   * What the page shows.
   *
   * @param sections what there is to do, each as a list
   */
  record View(Frame frame, String lead, List<Section> sections) {

    View {
      sections = List.copyOf(sections);
    }
  }

  /** A list with the way to all of it. */
  record Section(Table table, Optional<Link> all) {}

  private record Found(
      List<CaseTask> due,
      List<CaseStanding> departing,
      List<CaseStanding> lapsing,
      List<CaseStanding> held) {}

  private final CaseLists lists;
  private final ListedCases rows;
  private final CaseTasks tasks;
  private final RuleWatch rules;
  private final Viewers viewers;
  private final Pages pages;

  MinePages(
      CaseLists lists,
      ListedCases rows,
      CaseTasks tasks,
      RuleWatch rules,
      Viewers viewers,
      Pages pages) {
    this.lists = lists;
    this.rows = rows;
    this.tasks = tasks;
    this.rules = rules;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping(CaseloadRoutes.MINE)
  ResponseEntity<String> mine() {
    rules.look();
    var viewer = viewers.get();
    var officer = viewer.account().value();
    var today = rows.today();
    var soon = today.plusDays(BoardPages.DAYS_SOON);
    var own = new Selection(Tally.ALL, Tally.ALL, officer);
    var held = lists.list(own, Optional.empty(), Optional.of(true), Optional.empty(), ROWS);
    var lapsing = lists.lapsing(own, soon, Optional.empty(), ROWS);
    var departing = lists.departing(officer, today, soon, ROWS);
    var due =
        viewer.isAny(CaseloadRoutes.STEPPERS)
            ? tasks.due(viewer.account(), today, ROWS)
            : List.<CaseTask>of();
    var ids =
        Stream.concat(
                due.stream().map(CaseTask::of),
                Stream.of(held, lapsing, departing).flatMap(List::stream).map(CaseStanding::id))
            .distinct()
            .toList();
    rows.shown("caseload.mine", ids);
    var words = rows.words();
    var sections = sections(new Found(due, departing, lapsing, held), viewer, words);
    var view =
        new View(
            pages.frame(words.text("caseload.mine")),
            words.text("caseload.mine.today", words.words().day(today)),
            sections);
    return pages.page("caseload/mine.jte", Map.of("view", view));
  }

  private List<Section> sections(Found found, Viewer viewer, CaseloadWords words) {
    var officer = viewer.account().value();
    var sections = new ArrayList<Section>();
    if (viewer.isAny(CaseloadRoutes.STEPPERS)) {
      sections.add(new Section(tasks(found.due(), words), Optional.empty()));
    }
    sections.add(new Section(departing(found.departing(), words), Optional.empty()));
    sections.add(
        new Section(
            rows.table(
                words.text("caseload.mine.lapsing"),
                found.lapsing(),
                words.text("caseload.mine.lapsing.none")),
            all(words, CaseloadRoutes.LAPSING + "?officer=" + officer)));
    sections.add(
        new Section(
            rows.table(
                words.text("caseload.mine.held"),
                found.held(),
                words.text("caseload.mine.held.none")),
            all(words, CaseloadRoutes.CASES + "?held=yes&officer=" + officer)));
    return sections;
  }

  private static Optional<Link> all(CaseloadWords words, String address) {
    return Optional.of(new Link(words.text("caseload.mine.all"), address));
  }

  /** What a task says is for those who may open it. */
  private static Table tasks(List<CaseTask> due, CaseloadWords words) {
    return Table.of(
        words.text("caseload.mine.tasks"),
        List.of(
            Column.text(words.text("caseload.mine.task")),
            Column.text(words.text("caseload.case")),
            Column.text(words.text("caseload.mine.due"))),
        due.stream()
            .map(task ->
                List.of(
                    Cell.link(task.task(), new RecordRef(TASK, task.id()).address()),
                    Cell.link(task.number(), "/cases/" + task.of().value()),
                    Cell.text(words.words().day(task.dueOn()))))
            .toList(),
        words.text("caseload.mine.tasks.none"));
  }

  private Table departing(List<CaseStanding> departing, CaseloadWords words) {
    return Table.of(
        words.text("caseload.mine.departing"),
        List.of(
            Column.text(words.text("caseload.case")),
            Column.text(words.text("caseload.departs")),
            Column.text(words.text("caseload.stage")),
            Column.text(words.text("caseload.destination")),
            Column.number(words.text("caseload.people")),
            Column.text(words.text("caseload.lapse"))),
        departing.stream().map(one -> row(one, words)).toList(),
        words.text("caseload.mine.departing.none"));
  }

  private List<Cell> row(CaseStanding one, CaseloadWords words) {
    return List.of(
        rows.link(one),
        Cell.text(words.words().day(one.departsOn())),
        Cell.text(words.stage(one.stage())),
        Cell.text(words.destination(one.destination())),
        Cell.text(words.words().number(one.people())),
        rows.lapse(one));
  }
}
