package org.inzira.health.clinicday;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.clinic.Appointments.Asked;
import org.inzira.health.clinic.Attendees;
import org.inzira.health.clinic.Attendees.Attendee;
import org.inzira.health.clinic.ClinicDay;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.clinic.Expected;
import org.inzira.health.clinic.Openings.Opening;
import org.inzira.health.clinic.Slot;
import org.inzira.health.clinic.Turn;
import org.inzira.health.clinic.Visit;
import org.inzira.health.clinicday.ClinicView.Booking;
import org.inzira.health.clinicday.ClinicView.DayPage;
import org.inzira.health.clinicday.ClinicView.Row;
import org.inzira.health.clinicday.ClinicView.Tile;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** Puts a day of a clinic into what its page prints. */
@Component
class DayViews {

  private final Attendees attendees;
  private final ClinicDays days;
  private final ClinicForms forms;
  private final Places places;
  private final Pages pages;
  private final ZoneId zone;

  DayViews(
      Attendees attendees,
      ClinicDays days,
      ClinicForms forms,
      Places places,
      Pages pages,
      ZoneId zone) {
    this.attendees = attendees;
    this.days = days;
    this.forms = forms;
    this.places = places;
    this.pages = pages;
    this.zone = zone;
  }

  /** A day with its persons and words. */
  private record Shown(ClinicDay of, Map<PersonId, Attendee> persons, ClinicWords said) {

    String name(PersonId person) {
      return find(person).map(Attendee::name).orElse("—");
    }

    Optional<Attendee> find(PersonId person) {
      return Optional.ofNullable(persons.get(person));
    }

    Cell number(PersonId person) {
      return find(person)
          .map(one -> Cell.link(one.number(), new RecordRef(People.KIND, person.value()).address()))
          .orElse(Cell.text("—"));
    }

    String text(String key, Object... arguments) {
      return said.words().text("health.clinic." + key, arguments);
    }
  }

  DayPage page(ClinicDay of, List<Refusal> refusals, Asked asked, String number) {
    var said = new ClinicWords(pages.wording(), places, zone);
    var shown = new Shown(of, attendees.of(of.persons(), of.day()), said);
    var today = days.today();
    var clinic = of.clinic().id();
    return new DayPage(
        frame(shown),
        ClinicWords.day(clinic, of.day()),
        ClinicRoutes.CLINICS + "/" + clinic,
        beside(shown, of.day().minusDays(1)),
        beside(shown, of.day().plusDays(1)),
        tiles(shown),
        of.stopped().stream().map(visit -> person(shown, visit)).toList(),
        of.expected().stream().map(one -> row(shown, one, today)).toList(),
        !of.day().isAfter(today) && of.expected().stream().anyMatch(DayViews::isOpen),
        of.day().equals(today),
        came(shown),
        stations(shown),
        booking(shown, asked),
        refusals.stream().map(said.words()::sentence).distinct().toList(),
        number);
  }

  private Frame frame(Shown shown) {
    var address = ClinicWords.day(shown.of().clinic().id(), shown.of().day());
    return pages
        .frame(
            shown.text(
                "title",
                shown.said().place(shown.of().clinic()),
                shown.said().words().day(shown.of().day())),
            new Link(shown.said().words().text("health.clinic"), ClinicRoutes.CLINICS))
        .withActions(
            List.of(
                Action.other(shown.text("list"), address + "/list"),
                Action.other(shown.text("sheet"), address + "/sheet"),
                Action.other(shown.text("later"), address + "/later")));
  }

  private static Link beside(Shown shown, LocalDate day) {
    return new Link(shown.said().words().day(day), ClinicWords.day(shown.of().clinic().id(), day));
  }

  private static List<Tile> tiles(Shown shown) {
    var summary = shown.of().summary();
    var between = summary.between() == 0 ? "" : shown.text("between", summary.between());
    var missed = summary.missed() == 0 ? "" : shown.text("missed", summary.missed());
    return List.of(
        tile(shown, "expected", summary.expected(), missed),
        tile(shown, "came", summary.came(), between),
        tile(shown, "waiting", summary.waiting(), ""),
        tile(shown, "called", summary.called(), ""),
        tile(shown, "finished", summary.finished(), ""),
        tile(shown, "left", summary.left(), ""));
  }

  private static Tile tile(Shown shown, String name, int count, String note) {
    return new Tile(shown.said().words().number(count), shown.text(name), note);
  }

  private static ClinicView.Person person(Shown shown, Visit visit) {
    return new ClinicView.Person(
        shown.name(visit.person()),
        shown.find(visit.person()).map(one -> shown.said().who(one, shown.of().day())).orElse(""),
        new Link(shown.text("visit"), ClinicWords.visit(visit.id())));
  }

  private static boolean isOpen(Expected one) {
    return one.state().equals("booked") && one.visit().isEmpty();
  }

  private static Row row(Shown shown, Expected one, LocalDate today) {
    var words = shown.said().words();
    var state =
        one.visit().isPresent()
            ? shown.text("came.one")
            : ClinicForms.word(ClinicForms.APPOINTMENT, "state", one.state(), words);
    return new Row(
        words.text(one.slot().label()),
        shown.name(one.person()),
        shown.number(one.person()),
        ClinicForms.word(ClinicForms.APPOINTMENT, "purpose", one.purpose(), words),
        state,
        action(shown, one, today),
        isOpen(one) ? one.id().toString() : "");
  }

  private static Link action(Shown shown, Expected one, LocalDate today) {
    if (one.visit().isPresent()) {
      return new Link(shown.text("visit"), ClinicWords.visit(one.visit().get()));
    }
    return isOpen(one) && shown.of().day().equals(today)
        ? new Link(
            shown.text("check-in"),
            ClinicRoutes.CLINICS
                + "/"
                + shown.of().clinic().id()
                + "/check-in/"
                + one.person().value())
        : new Link(
            shown.text(isOpen(one) ? "change" : "look"),
            ClinicRoutes.CLINICS + "/appointments/" + one.id());
  }

  private static Table came(Shown shown) {
    var where = where(shown);
    return Table.of(
        shown.text("came.all"),
        Stream.of("ticket", "person", "number", "came.at", "where")
            .map(name -> Column.text(shown.text(name)))
            .toList(),
        shown.of().visits().stream()
            .map(visit ->
                List.of(
                    Cell.text(visit.ticket().map(String::valueOf).orElse("—")),
                    Cell.link(shown.name(visit.person()), ClinicWords.visit(visit.id())),
                    shown.number(visit.person()),
                    Cell.text(shown.said().time(visit.cameAt()))
                        .withNote(visit.enteredLater() ? shown.text("entered-later") : ""),
                    Cell.text(stands(shown, visit, where))))
            .toList(),
        shown.text("came.none"));
  }

  private static Map<UUID, Turn> where(Shown shown) {
    return shown.of().turns().stream()
        .filter(Turn::isOpen)
        .collect(Collectors.toMap(Turn::visit, turn -> turn));
  }

  private static String stands(Shown shown, Visit visit, Map<UUID, Turn> where) {
    if (visit.isStopped()) {
      return shown.text("stopped");
    }
    if (!visit.ended().isEmpty()) {
      return ClinicForms.word(ClinicForms.VISIT, "ended", visit.ended(), shown.said().words());
    }
    return Optional.ofNullable(where.get(visit.id()))
        .map(turn ->
            shown.text(
                turn.isWaiting() ? "waits.at" : "is.at",
                shown.said().station(turn.station()),
                shown.said().minutes(turn.waitedMinutes(shown.of().now()))))
        .orElse(shown.text("between.one"));
  }

  private static Table stations(Shown shown) {
    return Table.of(
        shown.text("stations"),
        List.of(
            Column.text(shown.text("station")),
            Column.number(shown.text("waiting")),
            Column.number(shown.text("called")),
            Column.number(shown.text("median")),
            Column.number(shown.text("longest")),
            Column.number(shown.text("day.median")),
            Column.number(shown.text("day.longest"))),
        shown.of().lines().stream().map(line -> line(shown, line)).toList(),
        shown.text("expected.none"));
  }

  private static List<Cell> line(Shown shown, ClinicDay.Line line) {
    var said = shown.said();
    return List.of(
        Cell.link(
            said.station(line.station()),
            ClinicWords.station(shown.of().clinic().id(), line.station())),
        Cell.text(said.words().number(line.waiting().size())),
        Cell.text(said.words().number(line.called().size())),
        Cell.text(said.minutes(line.now().median())),
        Cell.text(said.minutes(line.now().longest())),
        Cell.text(said.minutes(line.day().median())),
        Cell.text(said.minutes(line.day().longest())));
  }

  private Booking booking(Shown shown, Asked asked) {
    var openings = shown.of().openings();
    var day = shown.of().day();
    var free =
        Arrays.stream(Slot.values())
            .map(slot -> new Opening(day, slot))
            .map(one ->
                shown.text(
                    "free",
                    shown.said().words().text(one.slot().label()),
                    openings.free(one),
                    openings.places(one)))
            .collect(Collectors.joining(" · "));
    return new Booking(
        !day.isBefore(days.today()),
        asked,
        free,
        forms.choices(ClinicForms.APPOINTMENT, "slot", shown.said().words()),
        forms.choices(ClinicForms.APPOINTMENT, "purpose", shown.said().words()));
  }
}
