package org.inzira.health.clinicday;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.health.clinic.Appointments;
import org.inzira.health.clinic.Appointments.Asked;
import org.inzira.health.clinic.Attendees;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.clinic.Clinics;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.health.clinicday.ClinicView.Overview;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Clinics, and a day of one: who is expected, who came, how the day goes. */
@Controller
class ClinicPages {

  private static final String DAY = ClinicRoutes.CLINICS + "/{clinic}/{day}";

  private final Clinics clinics;
  private final ClinicDays days;
  private final Appointments appointments;
  private final Attendees attendees;
  private final DayViews views;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final ZoneId zone;

  ClinicPages(
      Clinics clinics,
      ClinicDays days,
      Appointments appointments,
      Attendees attendees,
      DayViews views,
      Places places,
      Trail trail,
      Pages pages,
      ZoneId zone) {
    this.clinics = clinics;
    this.days = days;
    this.appointments = appointments;
    this.attendees = attendees;
    this.views = views;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.zone = zone;
  }

  @GetMapping(ClinicRoutes.CLINICS)
  ResponseEntity<String> overview() {
    var words = pages.wording();
    var said = new ClinicWords(words, places, zone);
    var rows = clinics.list().stream().map(clinic -> row(clinic, said)).toList();
    var columns =
        Stream.concat(
                Stream.of(Column.text(words.text("record.clinic"))),
                Stream.of("expected", "came", "waiting", "called", "finished", "left")
                    .map(name -> Column.number(words.text("health.clinic." + name))))
            .toList();
    var frame =
        pages
            .frame(words.text("health.clinic"))
            .withActions(
                List.of(
                    Action.other(words.text("health.clinic.add"), "/records/clinic/new"),
                    Action.other(words.text("health.clinic.day.add"), "/records/clinic-day/new")));
    var view =
        new Overview(
            frame,
            Table.of(
                words.text("health.clinic.today", words.day(days.today())),
                columns,
                rows,
                words.text("health.clinic.none")));
    return pages.page("health/clinicday/overview.jte", Map.of("view", view));
  }

  private List<Cell> row(Clinic clinic, ClinicWords said) {
    var summary = days.today(clinic).summary();
    return Stream.concat(
            Stream.of(
                Cell.link(said.place(clinic), ClinicWords.day(clinic.id(), days.today()))
                    .withNote(clinic.key())),
            Stream.of(
                    summary.expected(),
                    summary.came(),
                    summary.waiting(),
                    summary.called(),
                    summary.finished(),
                    summary.left())
                .map(count -> Cell.text(said.words().number(count))))
        .toList();
  }

  @GetMapping(DAY)
  ResponseEntity<String> day(@PathVariable UUID clinic, @PathVariable LocalDate day) {
    return clinics
        .find(clinic)
        .map(found -> shown(HttpStatus.OK, found, day, List.of(), Asked.nothing()))
        .orElseGet(this::absent);
  }

  /** The number goes by POST, and the browser on to whoever it means. */
  @PostMapping(ClinicRoutes.CLINICS + "/{clinic}/check-in")
  ResponseEntity<String> find(
      @PathVariable UUID clinic, @RequestParam(defaultValue = "") String number) {
    return clinics.find(clinic).map(found -> find(found, number)).orElseGet(this::absent);
  }

  private ResponseEntity<String> find(Clinic clinic, String number) {
    return attendees
        .named(number.strip())
        .map(person ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(CheckInPages.address(clinic.id(), person)))
                .<String>build())
        .orElseGet(() -> shown(clinic, days.today(), List.of(Refusal.of("CD-040")), number));
  }

  @PostMapping(DAY + "/appointments")
  ResponseEntity<String> book(
      @PathVariable UUID clinic,
      @PathVariable LocalDate day,
      @RequestParam(defaultValue = "") String numbers,
      @RequestParam(defaultValue = "false") boolean families,
      @RequestParam(defaultValue = "") String slot,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String note) {
    var asked = new Asked(numbers, families, slot, purpose, note);
    return clinics
        .find(clinic)
        .map(found ->
            day.isBefore(days.today())
                ? shown(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    found,
                    day,
                    List.of(Refusal.of("CD-029")),
                    asked)
                : changed(appointments.book(found, day, asked), found, day, asked))
        .orElseGet(this::absent);
  }

  @PostMapping(DAY + "/missed")
  ResponseEntity<String> missed(
      @PathVariable UUID clinic,
      @PathVariable LocalDate day,
      @RequestParam(name = "appointment", defaultValue = "") Set<UUID> chosen) {
    return clinics
        .find(clinic)
        .map(found ->
            changed(
                appointments.missed(found, day, chosen, days.today()), found, day, Asked.nothing()))
        .orElseGet(this::absent);
  }

  private ResponseEntity<String> changed(
      Outcome<Integer> outcome, Clinic clinic, LocalDate day, Asked asked) {
    return switch (outcome) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ClinicWords.day(clinic.id(), day)))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, clinic, day, refusals, asked);
    };
  }

  private ResponseEntity<String> shown(
      Clinic clinic, LocalDate day, List<Refusal> refusals, String number) {
    return shown(HttpStatus.UNPROCESSABLE_CONTENT, clinic, day, refusals, Asked.nothing(), number);
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Clinic clinic, LocalDate day, List<Refusal> refusals, Asked asked) {
    return shown(status, clinic, day, refusals, asked, "");
  }

  private ResponseEntity<String> shown(
      HttpStatus status,
      Clinic clinic,
      LocalDate day,
      List<Refusal> refusals,
      Asked asked,
      String number) {
    var of = days.of(clinic, day);
    trail.listed("health.clinic", of.persons());
    var page =
        pages.page(
            "health/clinicday/day.jte", Map.of("view", views.page(of, refusals, asked, number)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CD-050")));
  }
}
