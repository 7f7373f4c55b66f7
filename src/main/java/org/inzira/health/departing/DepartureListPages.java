package org.inzira.health.departing;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.health.Stretch;
import org.inzira.health.departing.DepartureLists.Departing;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.ListView;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is to be checked before boarding, weeks before, or once more; who is missing first. */
@Controller
class DepartureListPages {

  static final String LIST = "/health/departing";

  private static final int ROWS_MAX = 300;

  private final DepartureLists lists;
  private final CheckRows rows;
  private final DepartingPeople people;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  DepartureListPages(
      DepartureLists lists,
      CheckRows rows,
      DepartingPeople people,
      Places places,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.lists = lists;
    this.rows = rows;
    this.people = people;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  /** Which list. */
  enum Among {
    EMBARKATION,
    SCREENING,
    RECALL;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @GetMapping(LIST)
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "embarkation") String among,
      @RequestParam(defaultValue = "") String after) {
    var asked = Arrays.stream(Among.values()).filter(one -> one.code().equals(among)).findFirst();
    if (asked.isEmpty()) {
      return pages.refused(HttpStatus.BAD_REQUEST, List.of(Refusal.of("DP-008")));
    }
    var today = LocalDate.now(clock.withZone(zone));
    return switch (asked.get()) {
      case EMBARKATION -> departing(Among.EMBARKATION, lists.embarkation(today), after);
      case SCREENING -> departing(Among.SCREENING, lists.screening(today), after);
      case RECALL -> recalled(rows.recalled(), after, today);
    };
  }

  /** The number goes by POST, and the browser on to whoever it means. */
  @PostMapping(LIST)
  ResponseEntity<String> find(@RequestParam(defaultValue = "") String number) {
    return people
        .named(number.strip())
        .map(person ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(CheckPages.address(person)))
                .<String>build())
        .orElseGet(
            () -> pages.refused(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Refusal.of("DP-009"))));
  }

  private ResponseEntity<String> departing(Among among, List<Departing> all, String after) {
    var words = pages.wording();
    var said = new DepartingWords(words, places);
    var shown = Stretch.of(all, Departing::place, after, ROWS_MAX);
    var known = known(shown.shown().stream().map(Departing::person).toList());
    var table =
        new Table(
            shown.caption(words, words.text("health.departing.among." + among.code())),
            List.of(
                Column.text(words.text("health.departing.person")),
                Column.text(words.text("health.departing.departs")),
                Column.text(words.text("health.departing.destination")),
                Column.text(words.text("health.departing.standing")),
                Column.text(words.text("health.departing.newest"))),
            shown.shown().stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one -> row(said, one, known))
                .toList(),
            words.text("health.departing.none." + among.code()),
            shown.next().map(last -> next(among, last)));
    long open = all.stream().filter(one -> one.standing().isOpen()).count();
    long unfit = all.stream().filter(one -> one.standing() == Standing.UNFIT).count();
    long done = all.stream().filter(one -> one.standing() == Standing.DONE).count();
    var lead = words.text("health.departing.lead." + among.code(), all.size(), open, done, unfit);
    return pages.list(view(among, lead, table));
  }

  private static List<Cell> row(
      DepartingWords said, Departing one, Map<PersonId, DepartingPerson> known) {
    var words = said.words();
    var person = java.util.Objects.requireNonNull(known.get(one.person()));
    var newest =
        one.check()
            .map(check -> Cell.text(words.day(check.on())).withNote(said.outcome(check)))
            .orElseGet(Cell::empty);
    return List.of(
        Cell.link(person.number(), CheckPages.address(one.person())).withNote(person.name()),
        Cell.text(words.day(one.departs())),
        Cell.text(said.country(one.destination())),
        Cell.pill(said.standing(one.standing()), one.standing().tone())
            .withNote(
                one.standing() == Standing.LATER
                    ? words.text("health.departing.since", words.day(one.from()))
                    : ""),
        newest);
  }

  private ResponseEntity<String> recalled(List<Check> checks, String after, LocalDate today) {
    var words = pages.wording();
    var shown = Stretch.of(checks, DepartureListPages::place, after, ROWS_MAX);
    var known = known(shown.shown().stream().map(Check::person).toList());
    var table =
        new Table(
            shown.caption(words, words.text("health.departing.among.recall")),
            List.of(
                Column.text(words.text("health.departing.person")),
                Column.text(words.text("field.pre-embarkation-check.recall_on")),
                Column.text(words.text("field.pre-embarkation-check.unfit_reason")),
                Column.text(words.text("field.pre-embarkation-check.checked_on"))),
            shown.shown().stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one -> row(one, known, today))
                .toList(),
            words.text("health.departing.none.recall"),
            shown.next().map(last -> next(Among.RECALL, last)));
    long due = checks.stream().filter(one -> !one.recall().orElseThrow().isAfter(today)).count();
    return pages.list(
        view(Among.RECALL, words.text("health.departing.lead.recall", checks.size(), due), table));
  }

  private static String place(Check one) {
    return one.recall().orElseThrow() + "_" + one.id();
  }

  private static String next(Among among, String last) {
    return LIST + "?among=" + among.code() + "&after=" + last;
  }

  private List<Cell> row(Check one, Map<PersonId, DepartingPerson> known, LocalDate today) {
    var words = pages.wording();
    var person = java.util.Objects.requireNonNull(known.get(one.person()));
    var day = one.recall().orElseThrow();
    var due =
        day.isAfter(today)
            ? Cell.text(words.day(day))
            : Cell.pill(words.day(day), day.isBefore(today) ? Tone.BAD : Tone.WARNING)
                .withNote(
                    words.text(
                        day.isBefore(today)
                            ? "health.departing.recall.overdue"
                            : "health.departing.recall.today"));
    return List.of(
        Cell.link(person.number(), CheckPages.address(one.person())).withNote(person.name()),
        due,
        Cell.text(one.reason().orElse("")),
        Cell.text(words.day(one.on())));
  }

  private Map<PersonId, DepartingPerson> known(Collection<PersonId> persons) {
    var known = people.of(persons);
    trail.listed("health.departing", known.keySet());
    return known;
  }

  private ListView view(Among among, String lead, Table table) {
    var words = pages.wording();
    var choices =
        Arrays.stream(Among.values())
            .map(one -> new Choice(one.code(), words.text("health.departing.among." + one.code())))
            .collect(Collectors.toList());
    var frame =
        pages
            .frame(words.text("health.departing"))
            .withActions(List.of(Action.other(words.text("health.exposure"), ExposurePages.PAGE)));
    return new ListView(
        frame,
        lead,
        LIST,
        List.of(
            new ListView.Filter(
                "among", words.text("health.departing.list"), choices, among.code())),
        Optional.of(new ListView.Search(LIST, "number", words.text("health.departing.number"), "")),
        table);
  }
}
