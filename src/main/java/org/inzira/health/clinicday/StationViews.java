package org.inzira.health.clinicday;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.health.clinic.Attendees;
import org.inzira.health.clinic.Attendees.Attendee;
import org.inzira.health.clinic.ClinicDay;
import org.inzira.health.clinic.Station;
import org.inzira.health.clinic.Turn;
import org.inzira.health.clinic.Visit;
import org.inzira.health.clinicday.ClinicView.Called;
import org.inzira.health.clinicday.ClinicView.Person;
import org.inzira.health.clinicday.ClinicView.Queue;
import org.inzira.health.clinicday.ClinicView.StationPage;
import org.inzira.health.clinicday.ClinicView.Stopped;
import org.inzira.health.clinicday.ClinicView.Waiting;
import org.inzira.health.portraits.PortraitViews;
import org.inzira.health.portraits.PortraitViews.Shown;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Puts a station into what its page prints. */
@Component
class StationViews {

  private final Attendees attendees;
  private final VisitLinks links;
  private final PortraitViews portraits;
  private final Registers registers;
  private final Viewers viewers;
  private final Places places;
  private final Pages pages;
  private final ZoneId zone;

  StationViews(
      Attendees attendees,
      VisitLinks links,
      PortraitViews portraits,
      Registers registers,
      Viewers viewers,
      Places places,
      Pages pages,
      ZoneId zone) {
    this.attendees = attendees;
    this.links = links;
    this.portraits = portraits;
    this.registers = registers;
    this.viewers = viewers;
    this.places = places;
    this.pages = pages;
    this.zone = zone;
  }

  /** What is known of those on the page. */
  private record Known(
      ClinicDay day,
      ClinicWords said,
      Map<PersonId, Attendee> persons,
      Map<UUID, SavedRecord> visits,
      Map<PersonId, Shown> portraits) {

    String visit(UUID id, String field) {
      return Optional.ofNullable(visits.get(id))
          .flatMap(visit -> visit.values().text(field))
          .orElse("");
    }

    String text(String key, Object... arguments) {
      return said.words().text("health.clinic." + key, arguments);
    }
  }

  StationPage page(ClinicDay day, ClinicDay.Line line, List<Refusal> refusals) {
    var known = known(day, line);
    var said = known.said();
    var clinic = day.clinic();
    return new StationPage(
        pages.frame(
            said.station(line.station()),
            new Link(said.words().text("health.clinic"), ClinicRoutes.CLINICS),
            new Link(said.place(clinic), ClinicWords.day(clinic.id(), day.day()))),
        ClinicWords.station(clinic.id(), line.station()),
        !clinic.stations().contains(line.station()),
        day.lines().stream().map(other -> tab(other, known)).toList(),
        queue(known, line),
        line.called().stream().map(turn -> called(turn, known)).toList(),
        line.station() == Station.PHYSICIAN
            ? day.stopped().stream().map(visit -> stopped(visit, known)).toList()
            : List.of(),
        refusals.stream().map(said.words()::sentence).distinct().toList());
  }

  Queue queue(ClinicDay day, ClinicDay.Line line) {
    return queue(known(day, line), line);
  }

  private Known known(ClinicDay day, ClinicDay.Line line) {
    var turns = Stream.concat(line.waiting().stream(), line.called().stream()).toList();
    var persons = new HashSet<PersonId>();
    turns.forEach(turn -> persons.add(turn.person()));
    day.stopped().forEach(visit -> persons.add(visit.person()));
    var visits = new HashSet<UUID>();
    turns.forEach(turn -> visits.add(turn.visit()));
    day.stopped().forEach(visit -> visits.add(visit.id()));
    return new Known(
        day,
        new ClinicWords(pages.wording(), places, zone),
        attendees.of(persons, day.day()),
        registers.find(ClinicForms.VISIT, visits),
        portraits.of(compared(day, line)));
  }

  /** Whose face is looked at here: who is with somebody, and whose identity is to be settled. */
  private static Set<PersonId> compared(ClinicDay day, ClinicDay.Line line) {
    var called = line.called().stream().map(Turn::person);
    var stopped =
        line.station() == Station.PHYSICIAN
            ? day.stopped().stream().map(Visit::person)
            : Stream.<PersonId>empty();
    return Stream.concat(called, stopped).collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Shown> portrait(PersonId person, Known known) {
    return Optional.ofNullable(known.portraits().get(person)).filter(Shown::isKept);
  }

  private static Link tab(ClinicDay.Line line, Known known) {
    return new Link(
        known.text("tab", known.said().station(line.station()), line.waiting().size()),
        ClinicWords.station(known.day().clinic().id(), line.station()));
  }

  private Queue queue(Known known, ClinicDay.Line line) {
    return new Queue(
        ClinicWords.station(known.day().clinic().id(), line.station()) + "/waiting",
        known.said().waits(line.now()),
        line.day().count() == 0
            ? known.text("waits.day.none")
            : known.text(
                "waits.day",
                known.said().minutes(line.day().median()),
                known.said().minutes(line.day().longest())),
        line.waiting().stream().map(turn -> waiting(turn, known)).toList(),
        known.said().words(),
        pages.frame("").formToken());
  }

  private Waiting waiting(Turn turn, Known known) {
    var here =
        known.day().visits().stream()
            .filter(visit -> visit.id().equals(turn.visit()))
            .findFirst()
            .map(Visit::cameAt);
    return new Waiting(
        turn.id().toString(),
        ticket(turn),
        person(turn.person(), turn.visit(), known),
        known.said().minutes(turn.waitedMinutes(known.day().now())),
        known.text("since", known.said().time(turn.cameAt())),
        here.map(came -> known.text("here.since", known.said().time(came))).orElse(""));
  }

  private static String ticket(Turn turn) {
    return turn.ticket().map(String::valueOf).orElse("—");
  }

  private Person person(PersonId id, UUID visit, Known known) {
    var one = Optional.ofNullable(known.persons().get(id));
    return new Person(
        one.map(Attendee::name).orElse("—"),
        one.map(who -> known.said().who(who, known.day().day())).orElse(""),
        new Link(known.text("visit"), ClinicWords.visit(visit)));
  }

  private Called called(Turn turn, Known known) {
    var open = known.day().clinic().stations();
    var passed =
        known.day().turns().stream()
            .filter(other -> other.visit().equals(turn.visit()))
            .filter(other -> other.ended().equals("seen"))
            .map(Turn::station)
            .toList();
    var next =
        open.stream()
            .filter(other -> other != turn.station())
            .map(other -> new Choice(other.code(), known.said().station(other)))
            .collect(Collectors.toList());
    next.add(new Choice("", known.text("home")));
    return new Called(
        turn.id().toString(),
        ticket(turn),
        person(turn.person(), turn.visit(), known),
        portrait(turn.person(), known),
        known.text(
            "called.by", turn.calledBy(), turn.calledAt().map(known.said()::time).orElse("")),
        notes(turn, known),
        links.of(turn.person(), turn.station(), known.day().clinic().place()),
        List.copyOf(next),
        turn.station().next(open, passed).map(Station::code).orElse(""));
  }

  /** What every station must know before it speaks to them. */
  private static List<String> notes(Turn turn, Known known) {
    var notes = new ArrayList<String>();
    var interpreter = known.visit(turn.visit(), "interpreter");
    if (!interpreter.isEmpty() && !interpreter.equals("not_needed")) {
      notes.add(
          known.text(
              "interpreter." + interpreter,
              known.visit(turn.visit(), "language"),
              known.visit(turn.visit(), "interpreter_name")));
    }
    var assent = known.visit(turn.visit(), "assent");
    if (!assent.isEmpty()) {
      notes.add(
          known.text(
              "guardian.said",
              guardian(turn.visit(), known),
              ClinicForms.word(ClinicForms.VISIT, "assent", assent, known.said().words())));
    }
    return List.copyOf(notes);
  }

  private static String guardian(UUID visit, Known known) {
    var relation =
        ClinicForms.word(
            ClinicForms.VISIT,
            "guardian_relation",
            known.visit(visit, "guardian_relation"),
            known.said().words());
    var name = known.visit(visit, "guardian");
    return name.isEmpty() ? relation : name + " (" + relation + ")";
  }

  private Stopped stopped(Visit visit, Known known) {
    return new Stopped(
        visit.id().toString(),
        person(visit.person(), visit.id(), known),
        portrait(visit.person(), known),
        known.text(
            "stopped.said",
            ClinicForms.word(
                ClinicForms.VISIT,
                "document",
                known.visit(visit.id(), "document"),
                known.said().words()),
            known.visit(visit.id(), "checked_by"),
            known.said().time(visit.cameAt())),
        ClinicForms.stations(known.day().clinic().stations(), known.said()),
        viewers.get().isAny(Role.PHYSICIAN));
  }
}
