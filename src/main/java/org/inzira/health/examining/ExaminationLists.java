package org.inzira.health.examining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.Stretch;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.CountedAssessment;
import org.inzira.health.examination.Examination;
import org.inzira.health.examination.Examinations;
import org.inzira.health.examining.AssessmentHistory.Entry;
import org.inzira.health.examining.AssessmentHistory.Numbered;
import org.inzira.health.examining.ExaminingView.Listing;
import org.inzira.health.examining.ExaminingView.PersonPage;
import org.inzira.health.examining.Individuals.Individual;
import org.inzira.health.examining.WaitingRows.For;
import org.inzira.health.examining.WaitingRows.Waiting;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.people.People;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Puts lists of examinations into what their pages print. */
@Component
class ExaminationLists {

  /** What is filled in to open one, by the names of the record's fields. */
  static final List<String> OPENING =
      List.of("destination", "purpose", "client_category", "centre", "repeat_reason", "passport");

  private final Registers registers;
  private final Places places;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  ExaminationLists(Registers registers, Places places, Pages pages, Clock clock, ZoneId zone) {
    this.registers = registers;
    this.places = places;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  static String address(UUID examination) {
    return ExaminingRoutes.LIST + "/" + examination;
  }

  static String address(PersonId person) {
    return ExaminingRoutes.LIST + "/person/" + person.value();
  }

  ExaminingWords said() {
    return new ExaminingWords(pages.wording(), places);
  }

  Listing list(
      Map<For, Stretch<Waiting>> waiting,
      Map<PersonId, Individual> persons,
      List<Refusal> refusals) {
    var words = pages.wording();
    var tables = new ArrayList<Table>();
    waiting.forEach((what, rows) -> tables.add(table(what, rows, persons)));
    return new Listing(
        pages
            .frame(words.text("examining.title"))
            .withActions(
                List.of(Action.other(words.text("examining.all"), "/records/examination"))),
        words.text("examining.lead"),
        refusals.stream().map(words::sentence).toList(),
        tables);
  }

  private Table table(For what, Stretch<Waiting> rows, Map<PersonId, Individual> persons) {
    var name = what.code();
    var said = said();
    var words = said.words();
    var columns =
        Stream.of("person", "number", "destination", name + ".since", name + ".sections")
            .map(key -> words.textOrEmpty("examining.column." + key))
            .filter(label -> !label.isEmpty())
            .map(Column::text)
            .toList();
    var lines =
        rows.shown().stream()
            .filter(row -> persons.containsKey(row.person()))
            .map(row -> line(said, row, persons, columns.size()))
            .toList();
    return new Table(
        rows.caption(words, words.text("examining." + name)),
        columns,
        lines,
        words.text("examining." + name + ".none"),
        rows.next().map(last -> ExaminingRoutes.LIST + "?list=" + name + "&" + last));
  }

  private static List<Cell> line(
      ExaminingWords said, Waiting row, Map<PersonId, Individual> persons, int columns) {
    var one = java.util.Objects.requireNonNull(persons.get(row.person()));
    var cells = new ArrayList<Cell>();
    cells.add(Cell.link(one.name(), address(row.id())));
    cells.add(Cell.text(one.number()));
    cells.add(Cell.text(said.country(row.destination())));
    cells.add(Cell.text(said.words().day(row.since())));
    if (columns > cells.size()) {
      cells.add(
          Cell.text(
              said.words()
                  .text("examining.sections.closed", row.closed(), Section.open().size() - 1)));
    }
    return cells;
  }

  PersonPage person(
      Individual one, List<Numbered> all, Map<String, String> typed, List<Refusal> refusals) {
    var said = said();
    var words = said.words();
    var rows = all.stream().map(numbered -> line(said, numbered)).toList();
    var columns =
        Stream.of("order", "opened", "destination", "repeat", "state", "outcome")
            .map(key -> Column.text(words.text("examining.column." + key)))
            .toList();
    return new PersonPage(
        pages
            .frame(one.name(), new Link(words.text("examining.title"), ExaminingRoutes.LIST))
            .withActions(
                List.of(
                    Action.other(
                        words.text("health.vaccination"),
                        "/health/vaccination/" + one.id().value()),
                    Action.other(
                        words.text("health.document.list"),
                        "/health/documents/" + one.id().value()),
                    Action.other(
                        words.text("record.person"),
                        new RecordRef(People.KIND, one.id().value()).address()))),
        said.who(one, new Examined(one.sex(), one.birth(), today())),
        refusals.stream()
            .filter(
                refusal -> refusal.location().filter(at -> OPENING.contains(at.column())).isEmpty())
            .map(words::sentence)
            .toList(),
        Table.of(
            words.text("examining.of-person", all.size()),
            columns,
            rows,
            words.text("examining.of-person.none")),
        inputs(typed, refusals),
        address(one.id()));
  }

  private static List<Cell> line(ExaminingWords said, Numbered numbered) {
    var ordinal = said.words().text("examining.ordinal", numbered.order());
    return switch (numbered.entry()) {
      case Entry.Detailed(var one) -> line(said, one, ordinal);
      case Entry.Counted(var one) -> line(said, one, ordinal);
    };
  }

  private static List<Cell> line(ExaminingWords said, CountedAssessment one, String ordinal) {
    var words = said.words();
    return List.of(
        Cell.link(ordinal, one.ref().address()),
        Cell.text(words.text("examining.completed", words.day(one.completedOn()))),
        Cell.text(said.country(one.destination())),
        Cell.text("–"),
        Cell.pill(words.text("examining.state.counted"), Tone.NEUTRAL),
        Cell.text(said.outcome(one.outcome())));
  }

  private static List<Cell> line(ExaminingWords said, Examination one, String ordinal) {
    var words = said.words();
    var state =
        one.sent().decidedOn().isPresent()
            ? Cell.pill(words.text("examining.state.decided"), Tone.GOOD)
            : one.sent().submittedOn().isPresent()
                ? Cell.pill(words.text("examining.state.submitted"), Tone.SUPPORT)
                : one.isSigned()
                    ? Cell.pill(words.text("examining.state.signed"), Tone.SUPPORT)
                    : Cell.pill(words.text("examining.state.under_way"), Tone.WARNING);
    return List.of(
        Cell.link(ordinal, address(one.id())),
        Cell.text(words.day(one.openedOn())),
        Cell.text(said.country(one.request().destination())),
        Cell.text(
            one.repeatReason().map(code -> words.text("code.repeat_reason." + code)).orElse("–")),
        state,
        Cell.text(one.found().outcome().map(said::outcome).orElse("–")));
  }

  private List<Input> inputs(Map<String, String> typed, List<Refusal> refusals) {
    var words = pages.wording();
    return OPENING.stream()
        .map(name ->
            new Input(
                name,
                words.text("field.examination." + name),
                name.equals("repeat_reason") || name.equals("passport")
                    ? words.text("field.examination." + name + ".help")
                    : "",
                control(name),
                !name.equals("repeat_reason") && !name.equals("passport"),
                typed.getOrDefault(name, ""),
                refusals.stream()
                    .filter(
                        one -> one.location().filter(at -> at.column().equals(name)).isPresent())
                    .map(words::sentence)
                    .toList()))
        .toList();
  }

  private Control control(String name) {
    var words = pages.wording();
    return switch (name) {
      case "destination" ->
          new Control.Select(
              places.countries(words.language()).stream()
                  .map(code -> new Choice(code.value(), said().country(code)))
                  .toList());
      case "centre" ->
          new Control.Select(
              places.list(Set.of(PlaceKind.CENTRE, PlaceKind.HOSPITAL)).stream()
                  .map(place -> new Choice(place.code().value(), place.name()))
                  .toList());
      case "passport" -> new Control.Line(30);
      default ->
          new Control.Select(
              codes(name).stream()
                  .map(code -> new Choice(code, words.text("code." + name + "." + code)))
                  .toList());
    };
  }

  private List<String> codes(String name) {
    return registers.get(Examinations.KIND).fields().stream()
        .filter(field -> field.name().equals(name))
        .flatMap(field ->
            field.type() instanceof FieldType.Code(var codes) ? codes.stream() : Stream.empty())
        .collect(Collectors.toList());
  }
}
