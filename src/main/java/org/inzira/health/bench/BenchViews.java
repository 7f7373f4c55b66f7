package org.inzira.health.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Viewers;
import org.inzira.health.Stretch;
import org.inzira.health.bench.LaboratoryView.BatchLine;
import org.inzira.health.bench.LaboratoryView.BatchPage;
import org.inzira.health.bench.LaboratoryView.BenchPage;
import org.inzira.health.laboratory.Answer;
import org.inzira.health.laboratory.Catalogue;
import org.inzira.health.laboratory.Courses;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.laboratory.Task;
import org.inzira.health.laboratory.TestCode;
import org.inzira.health.laboratory.TestKind;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.springframework.stereotype.Component;

/** What there is to do at the bench, and many negatives at once, in the language of the request. */
@Component
class BenchViews {

  static final int PERSONS_MAX = 2000;
  static final int SHOWN_MAX = 200;

  private final Courses courses;
  private final Catalogue catalogue;
  private final Examinees examinees;
  private final Viewers viewers;
  private final Pages pages;

  BenchViews(
      Courses courses, Catalogue catalogue, Examinees examinees, Viewers viewers, Pages pages) {
    this.courses = courses;
    this.catalogue = catalogue;
    this.examinees = examinees;
    this.viewers = viewers;
    this.pages = pages;
  }

  LaboratoryWords said() {
    return LaboratoryWords.of(pages.wording(), viewers.get(), courses.today());
  }

  /** What there is to do, of one kind or of today; confidential results call confidants alone. */
  List<Task> tasks() {
    var said = said();
    return Task.of(courses.waiting(PERSONS_MAX)).stream()
        .filter(task ->
            said.mayRead(task.course().order().test())
                || (task.kind() != Task.Kind.CRITICAL && task.kind() != Task.Kind.CONFIRM))
        .toList();
  }

  static Stretch<Task> shown(List<Task> tasks, String show, String after) {
    var kind = kind(show);
    var asked =
        tasks.stream()
            .filter(task ->
                kind.map(one -> one == task.kind())
                    .orElseGet(() -> Task.today().contains(task.kind())))
            .toList();
    return Stretch.of(asked, Task::place, after, SHOWN_MAX);
  }

  static Optional<Task.Kind> kind(String show) {
    return Arrays.stream(Task.Kind.values()).filter(one -> one.code().equals(show)).findFirst();
  }

  static Set<PersonId> persons(Collection<Task> tasks) {
    return tasks.stream().map(task -> task.course().order().person()).collect(Collectors.toSet());
  }

  BenchPage bench(List<Task> all, Stretch<Task> shown, String show, List<Refusal> refusals) {
    var words = pages.wording();
    var address = LaboratoryRoutes.BENCH + kind(show).map(one -> "?show=" + one.code()).orElse("");
    int waiting = courses.countWaiting();
    return new BenchPage(
        pages
            .frame(words.text("health.laboratory"))
            .withActions(
                List.of(
                    Action.other(
                        words.text("health.laboratory.turn-around"),
                        LaboratoryRoutes.TURN_AROUND))),
        kinds(all),
        address,
        refusals.stream().map(words::sentence).toList(),
        waiting > PERSONS_MAX
            ? words.text("health.laboratory.more", words.number(PERSONS_MAX), words.number(waiting))
            : "",
        table(shown, address),
        batches(all));
  }

  private List<Link> kinds(List<Task> tasks) {
    var words = pages.wording();
    var counts = tasks.stream().collect(Collectors.groupingBy(Task::kind, Collectors.counting()));
    var links = new ArrayList<Link>();
    links.add(new Link(words.text("health.laboratory.all"), LaboratoryRoutes.BENCH));
    for (var kind : Task.Kind.values()) {
      links.add(
          new Link(
              words.text("health.laboratory.task." + kind.code())
                  + " · "
                  + words.number(counts.getOrDefault(kind, 0L)),
              LaboratoryRoutes.BENCH + "?show=" + kind.code()));
    }
    return links;
  }

  private Table table(Stretch<Task> tasks, String address) {
    var words = pages.wording();
    var numbers = examinees.numbers(persons(tasks.shown()));
    return new Table(
        tasks.caption(words, words.text("health.laboratory.to-do")),
        Stream.of("task", "person", "test", "specimen", "due")
            .map(name -> Column.text(words.text("health.laboratory.column." + name)))
            .toList(),
        tasks.shown().stream().map(task -> line(task, numbers)).toList(),
        words.text("health.laboratory.nothing"),
        tasks.next().map(last -> address + (address.contains("?") ? "&" : "?") + "after=" + last));
  }

  private List<Cell> line(Task task, Map<PersonId, String> numbers) {
    var said = said();
    var order = task.course().order();
    var badge = said.task(task);
    var step = task.waiting().map(wait -> said.step(wait.step())).orElse("");
    var one = order.test().steps().size() == 1;
    var specimen =
        task.tube()
            .map(tube -> tube.specimen().number())
            .orElseGet(() -> said.specimen(order.test().specimen()));
    return List.of(
        Cell.pill(badge.label(), badge.tone()),
        Cell.link(
            numbers.getOrDefault(order.person(), ""),
            LaboratoryRoutes.person(order.person().value())),
        Cell.link(said.test(order.test()), LaboratoryRoutes.test(order.id()))
            .withNote(one ? "" : step),
        Cell.text(specimen),
        due(task, said));
  }

  private static Cell due(Task task, LaboratoryWords said) {
    var day = said.words().day(task.due());
    return switch (task.kind()) {
      case TAKE -> Cell.text(said.words().text("health.laboratory.asked", day));
      case CRITICAL, CONFIRM -> Cell.text(said.words().text("health.laboratory.told-on", day));
      case OVERDUE, READ, WAIT -> Cell.text(day).withNote(said.left(task.due()));
    };
  }

  /** Those tests of which some can be read today, and a negative can be entered with one tap. */
  private List<Link> batches(List<Task> tasks) {
    var said = said();
    var counts = new LinkedHashMap<String, Integer>();
    for (var task : batchable(tasks)) {
      var test = task.course().order().test();
      var step = task.waiting().orElseThrow().step();
      counts.merge(test.code().value() + "&step=" + step.id(), 1, Integer::sum);
    }
    var links = new TreeMap<String, Link>();
    counts.forEach((key, count) -> {
      var parts = key.split("&step=", 2);
      var test = catalogue.get(new TestCode(parts[0]));
      var step = test.step(parts[1]).orElseThrow();
      var name = said.test(test) + (test.steps().size() == 1 ? "" : ", " + said.step(step));
      links.put(
          name,
          new Link(
              name + " · " + said.words().number(count), LaboratoryRoutes.BATCH + "?test=" + key));
    });
    return List.copyOf(links.values());
  }

  private List<Task> batchable(List<Task> tasks) {
    var said = said();
    return tasks.stream()
        .filter(task -> task.kind() == Task.Kind.READ || task.kind() == Task.Kind.OVERDUE)
        .filter(task -> said.mayRead(task.course().order().test()))
        .filter(task -> negative(task.waiting().orElseThrow().step()).isPresent())
        .toList();
  }

  static Optional<Answer> negative(TestKind.Step step) {
    return step.answers().stream().filter(one -> one.finding() == Finding.NEGATIVE).findFirst();
  }

  /** The results of one step that can be read today, those that wait longest first. */
  Stretch<Task> batch(TestKind test, TestKind.Step step) {
    var all =
        batchable(tasks()).stream()
            .filter(task -> task.course().order().test().code().equals(test.code()))
            .filter(task -> task.waiting().orElseThrow().step().id().equals(step.id()))
            .sorted(
                Comparator.comparing(Task::due)
                    .thenComparing(task -> task.tube().orElseThrow().specimen().number()))
            .toList();
    return new Stretch<>(all.stream().limit(SHOWN_MAX).toList(), 0, all.size(), Optional.empty());
  }

  BatchPage batch(
      TestKind test,
      TestKind.Step step,
      Stretch<Task> tasks,
      Optional<Set<String>> ticked,
      String toldOn,
      List<Refusal> refusals) {
    var words = pages.wording();
    var said = said();
    var numbers = examinees.numbers(persons(tasks.shown()));
    var name = said.test(test) + (test.steps().size() == 1 ? "" : ", " + said.step(step));
    var answer = negative(step).map(said::answer).orElse("");
    return new BatchPage(
        pages.frame(
            words.text("health.laboratory.batch.title", name),
            new Link(words.text("health.laboratory"), LaboratoryRoutes.BENCH)),
        LaboratoryRoutes.BATCH,
        refusals.stream().map(words::sentence).distinct().toList(),
        test.code().value(),
        step.id(),
        toldOn,
        words.text("health.laboratory.batch.lead", answer),
        tasks.caption(words, words.text("health.laboratory.batch")),
        tasks.shown().stream()
            .map(task -> {
              var tube = task.tube().orElseThrow();
              var value = task.course().order().id() + ":" + tube.specimen().id();
              return new BatchLine(
                  value,
                  tube.specimen().number(),
                  Cell.link(
                      numbers.getOrDefault(task.course().order().person(), ""),
                      LaboratoryRoutes.person(task.course().order().person().value())),
                  words.day(tube.specimen().takenOn()),
                  words.day(task.due()),
                  ticked.map(set -> set.contains(value)).orElse(true),
                  LaboratoryRoutes.test(task.course().order().id()));
            })
            .toList());
  }
}
