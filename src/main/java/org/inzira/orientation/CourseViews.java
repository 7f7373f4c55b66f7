package org.inzira.orientation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Viewers;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.orientation.CourseView.Box;
import org.inzira.orientation.CourseView.Counting;
import org.inzira.orientation.CourseView.Day;
import org.inzira.orientation.CourseView.Row;
import org.inzira.orientation.CourseView.Sheet;
import org.inzira.orientation.Roster.Participant;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.inzira.registers.RecordReader;
import org.inzira.resettlement.CaseFile;
import org.springframework.stereotype.Component;

/** Puts courses into what their pages print, in the language of the request. */
@Component
class CourseViews {

  private static final String LATE_REASON = "late_reason";
  private static final int LISTED_MAX = 100;

  private final CourseRows rows;
  private final ClosingRows closings;
  private final Closing closing;
  private final RecordReader records;
  private final Viewers viewers;
  private final Places places;
  private final Pages pages;

  CourseViews(
      CourseRows rows,
      ClosingRows closings,
      Closing closing,
      RecordReader records,
      Viewers viewers,
      Places places,
      Pages pages) {
    this.rows = rows;
    this.closings = closings;
    this.closing = closing;
    this.records = records;
    this.viewers = viewers;
    this.places = places;
    this.pages = pages;
  }

  boolean mayWrite() {
    return viewers.get().isAny(OrientationRoutes.WRITERS);
  }

  private CourseWords said() {
    return new CourseWords(pages.wording(), places);
  }

  CourseView.Courses list() {
    var words = pages.wording();
    var today = closing.today();
    var add = Action.main(words.text("orientation.add"), "/records/course/new");
    return new CourseView.Courses(
        pages
            .frame(words.text("orientation.title"))
            .withActions(mayWrite() ? List.of(add) : List.of()),
        table("orientation.coming", "orientation.coming.none", rows.coming(today, LISTED_MAX)),
        table("orientation.held", "orientation.held.none", rows.held(today, LISTED_MAX)));
  }

  private Table table(String caption, String empty, Map<UUID, Integer> taken) {
    var words = pages.wording();
    var said = said();
    var closed = closings.of(taken.keySet());
    var courses = records.find(CourseDefinition.KIND, Set.copyOf(taken.keySet()));
    var lines = new ArrayList<List<Cell>>();
    taken.forEach((id, invited) ->
        Optional.ofNullable(courses.get(id))
            .map(Course::of)
            .map(
                course -> line(said, course, invited, Optional.ofNullable(closed.get(course.id()))))
            .ifPresent(lines::add));
    return Table.of(
        words.text(caption),
        Stream.of("when", "destination", "curriculum", "where", "language", "invited", "standing")
            .map(name -> Column.text(words.text("orientation." + name)))
            .toList(),
        lines,
        words.text(empty));
  }

  private List<Cell> line(
      CourseWords said, Course course, int invited, Optional<ClosingRows.Closed> closed) {
    var badge = said.counting(course, closed, closing.today());
    return List.of(
        Cell.link(said.days(course), course.address()),
        Cell.text(said.destination(course)),
        Cell.text(said.curriculum(course)),
        Cell.text(said.where(course)),
        Cell.text(course.setting().language()),
        Cell.text(said.words().text("orientation.places.said", invited, course.places())),
        Cell.pill(badge.label(), badge.tone()));
  }

  CourseView.Page page(
      Roster roster, List<Refusal> refusals, String typed, Optional<List<CaseFile>> offered) {
    var words = pages.wording();
    var said = said();
    var course = roster.course();
    var closed = closings.find(course.id());
    return new CourseView.Page(
        frame(roster, said),
        course.address(),
        List.of(said.counting(course, closed, closing.today())),
        said.facts(roster),
        refusals.stream().map(words::sentence).distinct().toList(),
        sheet(roster, said),
        counting(roster, closed),
        mayWrite(),
        typed,
        offered.map(files -> files.stream().map(file -> offer(file, said)).toList()),
        isLate(refusals) ? lateReasons() : List.of());
  }

  private static CourseView.Offer offer(CaseFile file, CourseWords said) {
    var people = said.words().text("orientation.offer.people", file.members().size());
    var note = file.site().map(site -> people + ", " + said.place(site)).orElse(people);
    return new CourseView.Offer(file.number(), note);
  }

  private Frame frame(Roster roster, CourseWords said) {
    var words = pages.wording();
    var record = Action.other(words.text("orientation.record"), roster.course().ref().address());
    return pages
        .frame(
            said.title(roster.course()), new Link(words.text("orientation.title"), "/orientation"))
        .withActions(List.of(record));
  }

  private Sheet sheet(Roster roster, CourseWords said) {
    var days = roster.course().span().days();
    return new Sheet(
        days.stream().map(day -> new Day(day.toString(), said.shortDay(day))).toList(),
        roster.participants().stream().map(one -> row(roster, one, days, said)).toList(),
        papers(roster));
  }

  private Row row(Roster roster, Participant one, List<LocalDate> days, CourseWords said) {
    var boxes =
        days.stream()
            .map(day ->
                new Box(
                    new Attendances.Tick(one.enrolment(), day).written(),
                    said.shortDay(day),
                    one.attended().contains(day),
                    !day.isAfter(closing.today())))
            .toList();
    return new Row(
        one.name(),
        Cell.link(one.number(), new RecordRef(People.KIND, one.person().value()).address()),
        ofCase(one),
        boxes,
        said.words().number(roster.hours(one)),
        said.standing(roster.standing(one)),
        new RecordRef(EnrolmentDefinition.KIND, one.enrolment()).address());
  }

  private Cell ofCase(Participant one) {
    var address = one.of().map(id -> "/cases/" + id.value()).filter(pages::mayOpen);
    return address
        .map(open -> Cell.link(one.caseNumber().orElse(""), open))
        .orElseGet(() -> Cell.text(one.caseNumber().orElse("")));
  }

  private List<Link> papers(Roster roster) {
    var words = pages.wording();
    var links = new ArrayList<Link>();
    if (!roster.participants().isEmpty()) {
      var address = roster.course().address();
      links.add(new Link(words.text("orientation.sign-in"), address + "/sign-in-sheet"));
      if (!roster.completed().isEmpty()) {
        for (var language : List.of("en", "fr")) {
          links.add(
              new Link(
                  words.text("orientation.certificates." + language),
                  address + "/certificates?language=" + language));
        }
      }
    }
    return links;
  }

  private Counting counting(Roster roster, Optional<ClosingRows.Closed> closed) {
    var words = pages.wording();
    var over = roster.course().isOver(closing.today());
    if (closed.isEmpty()) {
      var key = over ? "orientation.closing.due" : "orientation.closing.later";
      return new Counting(
          words.text(key), Optional.empty(), over, words.text("orientation.closing.close"));
    }
    var last = closed.get();
    var session = new Link(words.text("orientation.session"), "/records/session/" + last.session());
    var outdated = closing.isOutdated(roster);
    var key = outdated ? "orientation.closing.outdated" : "orientation.closing.closed";
    return new Counting(
        words.text(key, words.moment(last.at()), last.by().value()),
        Optional.of(session).filter(link -> pages.mayOpen(link.address())),
        outdated,
        words.text("orientation.closing.again"));
  }

  private static boolean isLate(List<Refusal> refusals) {
    return refusals.stream()
        .anyMatch(one -> one.location().filter(at -> at.column().equals(LATE_REASON)).isPresent());
  }

  private List<Choice> lateReasons() {
    return Stream.of("correction", "late_record")
        .map(code -> new Choice(code, pages.wording().text("reason." + code)))
        .toList();
  }
}
