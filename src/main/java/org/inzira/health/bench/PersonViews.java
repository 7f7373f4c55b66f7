package org.inzira.health.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.bench.Examinees.Examinee;
import org.inzira.health.bench.LaboratoryView.Consent;
import org.inzira.health.bench.LaboratoryView.Kind;
import org.inzira.health.bench.LaboratoryView.PersonPage;
import org.inzira.health.bench.LaboratoryView.SpecimenLine;
import org.inzira.health.bench.LaboratoryView.Taking;
import org.inzira.health.laboratory.Catalogue;
import org.inzira.health.laboratory.Consents;
import org.inzira.health.laboratory.Courses;
import org.inzira.health.laboratory.LaboratoryStanding.Alert;
import org.inzira.health.laboratory.Specimen;
import org.inzira.health.laboratory.Task;
import org.inzira.health.laboratory.TestCourse;
import org.inzira.health.laboratory.TestKind;
import org.inzira.kernel.Refusal;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.springframework.stereotype.Component;

/** The laboratory’s page of one person, in the language of the request. */
@Component
class PersonViews {

  private final BenchViews bench;
  private final Catalogue catalogue;
  private final Courses courses;
  private final Consents consents;
  private final Pages pages;

  PersonViews(
      BenchViews bench, Catalogue catalogue, Courses courses, Consents consents, Pages pages) {
    this.bench = bench;
    this.catalogue = catalogue;
    this.courses = courses;
    this.consents = consents;
    this.pages = pages;
  }

  PersonPage page(Examinee person, List<TestCourse> all, List<Refusal> refusals) {
    var words = pages.wording();
    var said = bench.said();
    return new PersonPage(
        pages.frame(
            words.text("health.laboratory.of", person.name()),
            new Link(words.text("health.laboratory"), LaboratoryRoutes.BENCH)),
        LaboratoryRoutes.person(person.id().value()),
        who(person, said),
        refusals.stream().map(words::sentence).distinct().toList(),
        tests(all, said),
        all.stream()
            .filter(course -> course.order().test().specimens() > 1)
            .filter(course -> !course.tubes().isEmpty())
            .map(course -> grid(course, said))
            .toList(),
        taking(all, said),
        specimens(all, said),
        rejections(said),
        asked(person, all, said),
        said.isConfidant() ? Optional.of(consent(person, said)) : Optional.empty());
  }

  static String who(Examinee person, LaboratoryWords said) {
    var words = said.words();
    var born =
        person
            .birth()
            .map(birth -> words.text("health.laboratory.born", words.day(birth.date())))
            .orElse("");
    return Stream.of(person.number(), words.textOrEmpty("code.sex." + person.sex().code()), born)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private Table tests(List<TestCourse> all, LaboratoryWords said) {
    var words = said.words();
    return Table.of(
        words.text("health.laboratory.tests"),
        Stream.of("test", "asked", "standing", "taken", "until", "result", "final-on")
            .map(name -> Column.text(words.text("health.laboratory.column." + name)))
            .toList(),
        all.stream()
            .sorted(
                Comparator.comparing(TestCourse::isFinal)
                    .thenComparing(course -> course.order().askedOn(), Comparator.reverseOrder()))
            .map(course -> line(course, said))
            .toList(),
        words.text("health.laboratory.tests.none"));
  }

  private static List<Cell> line(TestCourse course, LaboratoryWords said) {
    var words = said.words();
    var test = course.order().test();
    var progress = said.progress(course);
    var alerts =
        course.alerts().stream()
            .filter(alert -> said.mayRead(test) || alert.kind() == Alert.Kind.OVERDUE)
            .filter(alert -> alert.acknowledged().isEmpty())
            .map(alert -> words.text("health.laboratory.task." + alert.kind().code()))
            .distinct()
            .collect(Collectors.joining(", "));
    var result =
        said.mayRead(test)
            ? course
                .deciding()
                .flatMap(reading ->
                    test.step(reading.step())
                        .map(step ->
                            Cell.pill(
                                said.said(step, reading), LaboratoryWords.tone(reading.finding()))))
                .orElseGet(() -> Cell.text("–"))
            : Cell.text(words.text("health.laboratory.withheld"));
    return List.of(
        Cell.link(said.test(test), LaboratoryRoutes.test(course.order().id())),
        Cell.text(words.day(course.order().askedOn())),
        Cell.pill(progress.label(), progress.tone()).withNote(alerts),
        Cell.text(
            words.text("health.laboratory.taken.of", course.counted().count(), test.specimens())),
        course
            .pendingUntil()
            .map(day -> Cell.text(words.day(day)).withNote(said.left(day)))
            .orElseGet(() -> Cell.text("–")),
        result,
        Cell.text(course.finalOn().map(words::day).orElse("–")));
  }

  /** One row a step, one column a specimen. */
  static Table grid(TestCourse course, LaboratoryWords said) {
    var words = said.words();
    var tubes = course.counted().toList();
    var columns = new ArrayList<Column>();
    columns.add(Column.text(words.text("health.laboratory.step")));
    tubes.forEach(tube ->
        columns.add(
            Column.text(tube.specimen().number() + ", " + words.day(tube.specimen().takenOn()))));
    var rows = new ArrayList<List<Cell>>();
    for (int at = 0; at < course.order().test().steps().size(); at++) {
      var row = new ArrayList<Cell>();
      row.add(Cell.text(said.step(course.order().test().steps().get(at))));
      for (var tube : tubes) {
        row.add(said.step(course, tube.waits().get(at)));
      }
      rows.add(row);
    }
    return Table.of(
        words.text(
            "health.laboratory.grid",
            said.test(course.order().test()),
            words.day(course.order().askedOn())),
        columns,
        tubes.isEmpty() ? List.of() : rows,
        words.text("health.laboratory.nothing"));
  }

  private Taking taking(List<TestCourse> all, LaboratoryWords said) {
    var wanted =
        Task.of(all).stream()
            .filter(task -> task.kind() == Task.Kind.TAKE)
            .map(task -> task.course().order().test().specimen())
            .collect(Collectors.toSet());
    return new Taking(
        catalogue.specimens().stream()
            .map(kind -> new Kind(kind, said.specimen(kind), wanted.contains(kind)))
            .sorted(Comparator.comparing(Kind::ticked).reversed())
            .toList(),
        catalogue.methods().stream()
            .map(method -> new Choice(method, said.words().text("code.specimen.method." + method)))
            .toList(),
        courses.today().toString());
  }

  private static List<SpecimenLine> specimens(List<TestCourse> all, LaboratoryWords said) {
    var seen = new HashSet<UUID>();
    return all.stream()
        .flatMap(course -> course.tubes().stream())
        .sorted(
            Comparator.comparing(TestCourse.Tube::specimen, Specimen.IN_ORDER.reversed())
                .thenComparing(TestCourse.Tube::use))
        .filter(tube -> seen.add(tube.specimen().id()))
        .map(tube -> specimen(tube, said))
        .toList();
  }

  private static SpecimenLine specimen(TestCourse.Tube tube, LaboratoryWords said) {
    var words = said.words();
    var specimen = tube.specimen();
    var state =
        specimen
            .rejection()
            .map(rejection ->
                new Badge(
                    words.text("code.specimen.rejection." + rejection.reason()), Tone.WARNING))
            .orElseGet(() -> said.use(tube.use()));
    var kind =
        specimen
            .method()
            .map(method ->
                said.specimen(specimen.kind())
                    + ", "
                    + words.text("code.specimen.method." + method))
            .orElseGet(() -> said.specimen(specimen.kind()));
    var taken =
        specimen.takenBy().isEmpty()
            ? words.day(specimen.takenOn())
            : words.day(specimen.takenOn()) + ", " + specimen.takenBy();
    return new SpecimenLine(
        specimen.id().toString(),
        specimen.number(),
        kind,
        taken,
        state,
        specimen.rejection().isEmpty());
  }

  private static List<Choice> rejections(LaboratoryWords said) {
    return Stream.of(
            "insufficient",
            "leaked",
            "unlabelled",
            "haemolysed",
            "saliva",
            "too_old",
            "lost",
            "other")
        .map(code -> new Choice(code, said.words().text("code.specimen.rejection." + code)))
        .toList();
  }

  /** What does not wait already; a test that needs a consent of its own only once it is given. */
  private List<Choice> asked(Examinee person, List<TestCourse> all, LaboratoryWords said) {
    var waiting =
        all.stream()
            .filter(course -> !course.isFinal())
            .map(course -> course.order().test().code())
            .collect(Collectors.toSet());
    return catalogue.tests().stream()
        .filter(test -> !waiting.contains(test.code()) && said.mayRead(test))
        .filter(test ->
            !test.isConsented() || consents.stands(person.id(), test.code(), courses.today()))
        .map(test -> new Choice(test.code().value(), said.test(test)))
        .toList();
  }

  private Consent consent(Examinee person, LaboratoryWords said) {
    var words = said.words();
    var tests = catalogue.tests().stream().filter(TestKind::isConsented).toList();
    var standing =
        tests.stream()
            .map(test ->
                consents
                    .newest(person.id(), test.code(), courses.today())
                    .map(record ->
                        words.text(
                            "health.laboratory.consent.said",
                            said.test(test),
                            words.text(
                                "code.test-consent.answer."
                                    + record.values().text("answer").orElse("")),
                            words.day(record.values().day("answered_on").orElseThrow()),
                            record.values().text("counselled_by").orElse("")))
                    .orElseGet(() -> words.text("health.laboratory.consent.none", said.test(test))))
            .collect(Collectors.joining(" "));
    return new Consent(
        standing,
        tests.stream().map(test -> new Choice(test.code().value(), said.test(test))).toList(),
        Stream.of("given", "refused", "withdrawn")
            .map(code -> new Choice(code, words.text("code.test-consent.answer." + code)))
            .toList(),
        courses.today().toString());
  }
}
