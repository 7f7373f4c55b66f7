package org.inzira.health.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.health.HealthRecords;
import org.inzira.health.bench.Examinees.Examinee;
import org.inzira.health.bench.LaboratoryView.Item;
import org.inzira.health.bench.LaboratoryView.ReadingCard;
import org.inzira.health.bench.LaboratoryView.StepCard;
import org.inzira.health.bench.LaboratoryView.TestPage;
import org.inzira.health.bench.LaboratoryView.TubeCard;
import org.inzira.health.laboratory.Courses;
import org.inzira.health.laboratory.LaboratoryStanding.Acknowledged;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.laboratory.Reading;
import org.inzira.health.laboratory.ResultRecords;
import org.inzira.health.laboratory.TestCourse;
import org.inzira.health.laboratory.TestKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** One test of one person, in the language of the request and as far as the viewer may read it. */
@Component
class TestViews {

  private final BenchViews bench;
  private final Courses courses;
  private final ResultRecords results;
  private final Viewers viewers;
  private final Pages pages;

  TestViews(
      BenchViews bench, Courses courses, ResultRecords results, Viewers viewers, Pages pages) {
    this.bench = bench;
    this.courses = courses;
    this.results = results;
    this.viewers = viewers;
    this.pages = pages;
  }

  TestPage page(TestCourse course, Examinee person, List<Refusal> refusals) {
    var words = pages.wording();
    var said = bench.said();
    var test = course.order().test();
    var open = said.mayRead(test);
    return new TestPage(
        pages.frame(
            words.text("health.laboratory.test.of", said.test(test), person.name()),
            new Link(words.text("health.laboratory"), LaboratoryRoutes.BENCH),
            new Link(person.number(), LaboratoryRoutes.person(person.id().value()))),
        LaboratoryRoutes.test(course.order().id()),
        badges(course, said),
        PersonViews.who(person, said),
        new Link(person.name(), LaboratoryRoutes.person(person.id().value())),
        refusals.stream().map(words::sentence).distinct().toList(),
        items(course, said),
        course.tubes().stream().map(tube -> tube(course, tube, said)).toList(),
        withdrawn(course, said, open),
        open,
        courses.today().toString());
  }

  private static List<Badge> badges(TestCourse course, LaboratoryWords said) {
    var badges = new ArrayList<Badge>();
    badges.add(said.progress(course));
    if (said.mayRead(course.order().test())) {
      course.alerts().stream()
          .filter(alert -> alert.acknowledged().isEmpty())
          .map(alert ->
              new Badge(
                  said.words().text("health.laboratory.task." + alert.kind().code()), Tone.BAD))
          .distinct()
          .forEach(badges::add);
    }
    return badges;
  }

  private static List<Item> items(TestCourse course, LaboratoryWords said) {
    var words = said.words();
    var test = course.order().test();
    var items = new ArrayList<Item>();
    items.add(
        new Item(
            words.text("field.laboratory-order.asked_on"), words.day(course.order().askedOn())));
    items.add(
        new Item(
            words.text("health.laboratory.column.taken"),
            words.text("health.laboratory.taken.of", course.counted().count(), test.specimens())
                + " · "
                + said.specimen(test.specimen())));
    course
        .pendingUntil()
        .ifPresent(day ->
            items.add(
                new Item(
                    words.text("health.laboratory.column.until"),
                    words.day(day) + " · " + said.left(day))));
    course
        .finalOn()
        .ifPresent(day ->
            items.add(new Item(words.text("health.laboratory.column.final-on"), words.day(day))));
    return items;
  }

  private TubeCard tube(TestCourse course, TestCourse.Tube tube, LaboratoryWords said) {
    var words = said.words();
    var specimen = tube.specimen();
    var taken = words.text("health.laboratory.taken-on", words.day(specimen.takenOn()));
    return new TubeCard(
        specimen.number(),
        specimen.takenBy().isEmpty() ? taken : taken + ", " + specimen.takenBy(),
        said.use(tube.use()),
        tube.waits().stream().map(wait -> step(course, tube, wait, said)).toList());
  }

  private StepCard step(
      TestCourse course, TestCourse.Tube tube, TestCourse.Wait wait, LaboratoryWords said) {
    var words = said.words();
    var open =
        said.mayRead(course.order().test())
            && tube.use() != TestCourse.Use.REJECTED
            && tube.use() != TestCourse.Use.MISSED
            && course.ending().isEmpty();
    var changed = wait.reading().filter(one -> one.state() == Reading.State.CHANGED);
    var step = wait.step();
    var known =
        wait.late()
            .map(by -> words.text("health.laboratory.late.known", told(by, said)))
            .orElse("");
    return new StepCard(
        tube.specimen().id() + ":" + step.id(),
        said.step(step),
        said.step(course, wait),
        said.mayRead(course.order().test())
            ? wait.reading().map(reading -> reading(step, reading, said))
            : Optional.empty(),
        open && (wait.reading().isEmpty() || changed.isPresent()),
        open && wait.isOverdue(courses.today()),
        known,
        step.answers().stream().map(one -> new Choice(one.id(), said.answer(one))).toList(),
        step.quantity()
            .map(one ->
                words.text(
                    "health.laboratory.quantity",
                    one.unit(),
                    one.least().toPlainString(),
                    one.most().toPlainString()))
            .orElse(""),
        open ? offered(course, step, changed, said) : List.of(),
        waits(tube, wait, said));
  }

  private static String waits(TestCourse.Tube tube, TestCourse.Wait wait, LaboratoryWords said) {
    var words = said.words();
    var method = said.method(wait.method());
    if (wait.step().negativeWaits()) {
      return words.text("health.laboratory.negative.from", method, words.day(wait.due()));
    }
    var until = wait.step().untilDays();
    return until.isPresent()
        ? words.text(
            "health.laboratory.read.between",
            words.day(wait.from(tube.specimen())),
            words.day(tube.specimen().takenOn().plusDays(until.getAsInt())))
        : "";
  }

  /** Results from elsewhere of the same test; the one whose record changed since among them. */
  private List<Choice> offered(
      TestCourse course, TestKind.Step step, Optional<Reading> changed, LaboratoryWords said) {
    var choices = new ArrayList<Choice>();
    changed.ifPresent(reading ->
        choices.add(
            new Choice(
                reading.result().toString(),
                said.words().text("health.laboratory.changed", reading.value()))));
    if (changed.isEmpty()) {
      results.candidates(course.order().person(), step).stream()
          .map(record -> new Choice(record.ref().id().toString(), outside(record, said)))
          .forEach(choices::add);
    }
    return choices;
  }

  private static String outside(SavedRecord record, LaboratoryWords said) {
    var values = record.values();
    return said.words().day(values.day("effective_on").orElseThrow())
        + " · "
        + values.text("value").orElse("")
        + values.text("unit").map(unit -> " " + unit).orElse("")
        + values.text("performer").map(who -> " · " + who).orElse("");
  }

  private ReadingCard reading(TestKind.Step step, Reading reading, LaboratoryWords said) {
    var words = said.words();
    var viewer = viewers.get();
    var told = new ArrayList<String>();
    told.add(
        words.text(
            "health.laboratory.entered",
            words.day(reading.toldOn()),
            reading.enteredBy(),
            words.moment(reading.enteredAt())));
    reading
        .confirmed()
        .ifPresent(by -> told.add(words.text("health.laboratory.confirmed", told(by, said))));
    reading
        .answered()
        .ifPresent(by -> told.add(words.text("health.laboratory.answered", told(by, said))));
    var unseen =
        reading.secondLook()
            && reading.confirmed().isEmpty()
            && reading.finding() != Finding.UNUSABLE;
    return new ReadingCard(
        reading.id().toString(),
        said.said(step, reading),
        unseen && !viewer.account().value().equals(reading.enteredBy()),
        reading.critical() && reading.answered().isEmpty() && viewer.isAny(Role.PHYSICIAN),
        told,
        new RecordRef(HealthRecords.LABORATORY_RESULT, reading.result()).address());
  }

  private static String told(Acknowledged by, LaboratoryWords said) {
    return by.account() + ", " + said.words().moment(by.at());
  }

  private Table withdrawn(TestCourse course, LaboratoryWords said, boolean open) {
    var words = said.words();
    var rows =
        open
            ? courses.withdrawn(course.order().id()).stream()
                .map(reading -> withdrawn(course, reading, said))
                .toList()
            : List.<List<Cell>>of();
    return Table.of(
        words.text("health.laboratory.withdrawn"),
        List.of(
            Column.text(words.text("health.laboratory.step")),
            Column.text(words.text("health.laboratory.column.result")),
            Column.text(words.text("health.laboratory.withdrawn.entered")),
            Column.text(words.text("health.laboratory.withdrawn.why"))),
        rows,
        "");
  }

  private static List<Cell> withdrawn(TestCourse course, Reading reading, LaboratoryWords said) {
    var words = said.words();
    var step = course.order().test().step(reading.step());
    return List.of(
        Cell.text(step.map(said::step).orElse(reading.step())),
        Cell.text(step.map(one -> said.said(one, reading)).orElse(reading.value()))
            .withNote(words.day(reading.toldOn())),
        Cell.text(reading.enteredBy()).withNote(words.moment(reading.enteredAt())),
        reading
            .withdrawal()
            .map(gone -> Cell.text(gone.reason()).withNote(told(gone.by(), said)))
            .orElseGet(() -> Cell.text(words.text("health.laboratory.voided"))));
  }
}
