package org.inzira.health.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.health.laboratory.Catalogue;
import org.inzira.health.laboratory.Courses;
import org.inzira.health.laboratory.Origin;
import org.inzira.health.laboratory.Task;
import org.inzira.health.laboratory.TestCode;
import org.inzira.health.laboratory.TestKind;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How long each test takes, and what its waits are; nobody is named. */
@Controller
class TurnAroundPages {

  private static final int MONTHS = 12;

  private final BenchViews views;
  private final Catalogue catalogue;
  private final Courses courses;
  private final Pages pages;

  TurnAroundPages(BenchViews views, Catalogue catalogue, Courses courses, Pages pages) {
    this.views = views;
    this.catalogue = catalogue;
    this.courses = courses;
    this.pages = pages;
  }

  @GetMapping(LaboratoryRoutes.TURN_AROUND)
  ResponseEntity<String> page() {
    var words = pages.wording();
    var frame =
        pages.frame(
            words.text("health.laboratory.turn-around"),
            new Link(words.text("health.laboratory"), LaboratoryRoutes.BENCH));
    return pages.page(
        "health/bench/turn-around.jte",
        Map.of("frame", frame, "turnArounds", turnArounds(), "waits", waits(), "codes", codes()));
  }

  private Table turnArounds() {
    var words = pages.wording();
    var since = courses.today().minusMonths(MONTHS);
    var days = courses.turnArounds(since);
    var overdue = new HashMap<TestCode, Integer>();
    views.tasks().stream()
        .filter(task -> task.kind() == Task.Kind.OVERDUE)
        .forEach(task -> overdue.merge(task.course().order().test().code(), 1, Integer::sum));
    var rows = new ArrayList<List<Cell>>();
    for (var test : catalogue.tests()) {
      var told = Optional.ofNullable(days.get(test.code())).orElse(List.of());
      rows.add(row(test, told, overdue.getOrDefault(test.code(), 0)));
    }
    return Table.of(
        words.text("health.laboratory.turn-around.caption", words.day(since)),
        List.of(
            Column.text(words.text("health.laboratory.column.test")),
            Column.number(words.text("health.laboratory.column.final")),
            Column.number(words.text("health.laboratory.column.median")),
            Column.number(words.text("health.laboratory.column.ninety")),
            Column.number(words.text("health.laboratory.column.overdue"))),
        rows,
        words.text("health.laboratory.nothing"));
  }

  private List<Cell> row(TestKind test, List<Long> days, int overdue) {
    var words = pages.wording();
    return List.of(
        Cell.text(views.said().name(test.code())),
        Cell.text(words.number(days.size())),
        Cell.text(days.isEmpty() ? "–" : words.number(share(days, 50))),
        Cell.text(days.isEmpty() ? "–" : words.number(share(days, 90))),
        Cell.text(words.number(overdue)));
  }

  /** The fewest days within which so many of a hundred were final; of days in their order. */
  static long share(List<Long> days, int percent) {
    return days.get((days.size() * percent + 99) / 100 - 1);
  }

  /** What each code says by which tests are known elsewhere, with where that was read. */
  private Table codes() {
    var words = pages.wording();
    var rows =
        catalogue.loinc().stream()
            .map(one ->
                List.of(
                    Cell.text(one.code()),
                    Cell.text(one.name()),
                    certainty(one.origin()),
                    Cell.text(source(views.said(), one.origin()))))
            .toList();
    return Table.of(
        words.text("health.laboratory.codes", catalogue.version()),
        List.of(
            Column.text("LOINC"),
            Column.text(words.text("health.laboratory.column.code")),
            Column.text(words.text("health.laboratory.column.certainty")),
            Column.text(words.text("health.laboratory.column.source"))),
        rows,
        "");
  }

  /** Every wait with where it comes from. */
  private Table waits() {
    var words = pages.wording();
    var said = views.said();
    var rows = new ArrayList<List<Cell>>();
    for (var test : catalogue.tests()) {
      for (var step : test.steps()) {
        step.methods().forEach(method -> rows.add(wait(said, test, step, method)));
      }
    }
    return Table.of(
        words.text("health.laboratory.waits", catalogue.version()),
        List.of(
            Column.text(words.text("health.laboratory.column.test")),
            Column.text(words.text("health.laboratory.column.method")),
            Column.number(words.text("health.laboratory.column.days")),
            Column.text(words.text("health.laboratory.column.certainty")),
            Column.text(words.text("health.laboratory.column.source"))),
        rows,
        "");
  }

  private List<Cell> wait(
      LaboratoryWords said, TestKind test, TestKind.Step step, TestKind.Method method) {
    var words = said.words();
    return List.of(
        Cell.text(said.name(test.code())).withNote(test.steps().size() == 1 ? "" : said.step(step)),
        Cell.text(said.method(method)),
        Cell.text(words.number(method.waitDays())),
        certainty(method.origin()),
        Cell.text((said.origin(method).orElse("") + " " + source(said, method.origin())).strip()));
  }

  private Cell certainty(Origin origin) {
    var sure = origin.certainty() == Origin.Certainty.VERIFIED;
    return Cell.pill(
        pages.wording().text("health.laboratory.certainty." + origin.certainty().code()),
        sure ? Tone.GOOD : Tone.NEUTRAL);
  }

  private static String source(LaboratoryWords said, Origin origin) {
    return origin
        .lookedAt()
        .map(day -> said.words().text("health.rule.source", origin.source(), said.words().day(day)))
        .orElse("");
  }
}
