package org.inzira.health.clinicday;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.health.clinic.Attendees;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.clinic.Clinics;
import org.inzira.health.clinic.Queue;
import org.inzira.health.clinic.Turn;
import org.inzira.health.clinicday.ClinicView.Person;
import org.inzira.health.clinicday.ClinicView.Stopped;
import org.inzira.health.clinicday.ClinicView.VisitPage;
import org.inzira.health.portraits.PortraitViews;
import org.inzira.kernel.Outcome;
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
import org.inzira.places.Places;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Registers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One visit: how they are known, the way through the stations, where to go on from here. */
@Controller
class VisitPages {

  private static final String PAGE = ClinicRoutes.CLINICS + "/visits/{visit}";

  private final Queue queue;
  private final Clinics clinics;
  private final ClinicDays days;
  private final Attendees attendees;
  private final VisitLinks links;
  private final PortraitViews portraits;
  private final Registers registers;
  private final Viewers viewers;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final ZoneId zone;

  VisitPages(
      Queue queue,
      Clinics clinics,
      ClinicDays days,
      Attendees attendees,
      VisitLinks links,
      PortraitViews portraits,
      Registers registers,
      Viewers viewers,
      Places places,
      Trail trail,
      Pages pages,
      ZoneId zone) {
    this.queue = queue;
    this.clinics = clinics;
    this.days = days;
    this.attendees = attendees;
    this.links = links;
    this.portraits = portraits;
    this.registers = registers;
    this.viewers = viewers;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.zone = zone;
  }

  @GetMapping(PAGE)
  ResponseEntity<String> page(@PathVariable UUID visit) {
    return find(visit).map(found -> shown(HttpStatus.OK, found, List.of())).orElseGet(this::absent);
  }

  @PostMapping(PAGE + "/again")
  ResponseEntity<String> again(
      @PathVariable UUID visit, @RequestParam(defaultValue = "") String station) {
    return changed(visit, queue.again(visit, station));
  }

  @PostMapping(PAGE + "/finish")
  ResponseEntity<String> finish(
      @PathVariable UUID visit, @RequestParam(defaultValue = "true") boolean seen) {
    return changed(visit, queue.finish(visit, seen));
  }

  @PostMapping(PAGE + "/settle")
  ResponseEntity<String> settle(
      @PathVariable UUID visit,
      @RequestParam(defaultValue = "false") boolean fits,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String station) {
    return changed(visit, queue.settle(visit, fits, why, station));
  }

  private ResponseEntity<String> changed(UUID visit, Outcome<UUID> outcome) {
    return switch (outcome) {
      case Outcome.Done<UUID> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ClinicWords.visit(visit)))
              .build();
      case Outcome.Refused<UUID>(var refusals) ->
          find(visit)
              .map(found -> shown(HttpStatus.UNPROCESSABLE_CONTENT, found, refusals))
              .orElseGet(this::absent);
    };
  }

  private Optional<ShownVisit> find(UUID visit) {
    return registers
        .get(ClinicForms.VISIT)
        .find(visit)
        .filter(KeptRecord::isStanding)
        .map(kept -> {
          var person = new PersonId(kept.values().reference("person").orElseThrow());
          return new ShownVisit(
              kept,
              person,
              Optional.ofNullable(attendees.of(Set.of(person), days.today()).get(person)),
              clinics.find(kept.values().reference("clinic").orElseThrow()),
              queue.way(visit),
              new ClinicWords(pages.wording(), places, zone));
        });
  }

  private ResponseEntity<String> shown(HttpStatus status, ShownVisit of, List<Refusal> refusals) {
    trail.opened(
        new RecordRef(ClinicForms.VISIT, of.visit().id()), Set.of(of.person()), Optional.empty());
    var problems = refusals.stream().map(pages.wording()::sentence).distinct().toList();
    var page = pages.page("health/clinicday/visit.jte", Map.of("view", view(of, problems)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private VisitPage view(ShownVisit of, List<String> problems) {
    var isToday =
        days.day(of.visit().values().moment("came_at").orElseThrow()).equals(days.today());
    return new VisitPage(
        frame(of),
        ClinicWords.visit(of.visit().id()),
        of.visit().id().toString(),
        of.facts(days.today()),
        portraits.of(of.person()),
        way(of),
        links(of),
        of.clinic()
            .map(clinic -> ClinicForms.stations(clinic.stations(), of.said()))
            .orElse(List.of()),
        isToday && !of.isOpen() && !of.isStopped() && !of.text("identity").equals("does_not_fit"),
        !of.isOpen() && of.text("ended").isEmpty(),
        of.isStopped() ? Optional.of(stopped(of)) : Optional.empty(),
        problems);
  }

  /** Back to where they wait or are seen first. */
  private List<Link> links(ShownVisit of) {
    var links = new ArrayList<Link>();
    of.way().stream()
        .filter(Turn::isOpen)
        .findFirst()
        .ifPresent(turn ->
            links.add(
                new Link(
                    of.said()
                        .words()
                        .text("health.clinic.to.station", of.said().station(turn.station())),
                    ClinicWords.station(turn.clinic(), turn.station()))));
    links.addAll(this.links.of(of.person()));
    return List.copyOf(links);
  }

  private Frame frame(ShownVisit of) {
    var words = of.said().words();
    var day = days.day(of.visit().values().moment("came_at").orElseThrow());
    var crumbs = new ArrayList<Link>();
    crumbs.add(new Link(words.text("health.clinic"), ClinicRoutes.CLINICS));
    of.clinic()
        .ifPresent(clinic ->
            crumbs.add(
                new Link(
                    of.said().place(clinic) + ", " + words.day(day),
                    ClinicWords.day(clinic.id(), day))));
    return pages
        .frame(of.name(), crumbs.toArray(Link[]::new))
        .withActions(
            List.of(
                Action.other(
                    words.text("health.clinic.record"),
                    new RecordRef(ClinicForms.VISIT, of.visit().id()).address())));
  }

  private Table way(ShownVisit of) {
    var words = of.said().words();
    return Table.of(
        words.text("health.clinic.way"),
        List.of(
            Column.text(words.text("health.clinic.station")),
            Column.text(words.text("health.clinic.since.column")),
            Column.text(words.text("health.clinic.called.column")),
            Column.text(words.text("health.clinic.ended.column")),
            Column.number(words.text("health.clinic.waited"))),
        of.way().stream().map(turn -> row(turn, of)).toList(),
        words.text("health.clinic.way.none"));
  }

  private List<Cell> row(Turn turn, ShownVisit of) {
    var said = of.said();
    var ended =
        turn.ended().isEmpty() ? "" : said.words().text("health.clinic.turn." + turn.ended());
    return List.of(
        Cell.text(said.station(turn.station()))
            .withNote(turn.enteredLater() ? said.words().text("health.clinic.entered-later") : ""),
        Cell.text(said.time(turn.cameAt())),
        Cell.text(turn.calledAt().map(said::time).orElse("—")).withNote(turn.calledBy()),
        Cell.text(turn.endedAt().map(said::time).orElse("—")).withNote(ended),
        Cell.text(said.minutes(turn.waitedMinutes(days.now()))));
  }

  private Stopped stopped(ShownVisit of) {
    var words = of.said().words();
    return new Stopped(
        of.visit().id().toString(),
        new Person(
            of.name(),
            of.who().map(one -> of.said().who(one, days.today())).orElse(""),
            new Link(words.text("health.clinic.visit"), ClinicWords.visit(of.visit().id()))),
        Optional.empty(),
        words.text(
            "health.clinic.stopped.said",
            of.word("document"),
            of.text("checked_by"),
            of.said().time(of.visit().values().moment("came_at").orElseThrow())),
        of.clinic()
            .map(clinic -> ClinicForms.stations(clinic.stations(), of.said()))
            .orElse(List.of()),
        viewers.get().isAny(Role.PHYSICIAN));
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CD-051")));
  }
}
