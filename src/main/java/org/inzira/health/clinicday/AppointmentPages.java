package org.inzira.health.clinicday;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.access.Trail;
import org.inzira.health.clinic.Appointments;
import org.inzira.health.clinic.Attendees;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.clinic.Clinics;
import org.inzira.health.clinicday.ClinicView.AppointmentPage;
import org.inzira.health.clinicday.ClinicView.Person;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
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

/** One appointment, to move or to cancel it. */
@Controller
class AppointmentPages {

  private static final String PAGE = ClinicRoutes.CLINICS + "/appointments/{appointment}";

  private final Appointments appointments;
  private final Attendees attendees;
  private final Clinics clinics;
  private final ClinicDays days;
  private final ClinicForms forms;
  private final Registers registers;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final ZoneId zone;

  AppointmentPages(
      Appointments appointments,
      Attendees attendees,
      Clinics clinics,
      ClinicDays days,
      ClinicForms forms,
      Registers registers,
      Places places,
      Trail trail,
      Pages pages,
      ZoneId zone) {
    this.appointments = appointments;
    this.attendees = attendees;
    this.clinics = clinics;
    this.days = days;
    this.forms = forms;
    this.registers = registers;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.zone = zone;
  }

  @GetMapping(PAGE)
  ResponseEntity<String> page(@PathVariable UUID appointment) {
    return find(appointment)
        .map(kept -> shown(HttpStatus.OK, kept, List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping(PAGE + "/move")
  ResponseEntity<String> move(
      @PathVariable UUID appointment,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Optional<LocalDate> day,
      @RequestParam(defaultValue = "") String slot,
      @RequestParam(defaultValue = "") String reason) {
    if (day.isEmpty()) {
      return change(appointment, _ -> Outcome.refused(Refusal.of("CD-008")));
    }
    return day.get().isBefore(days.today())
        ? change(appointment, _ -> Outcome.refused(Refusal.of("CD-029")))
        : change(
            appointment, _ -> appointments.move(appointment, version, day.get(), slot, reason));
  }

  @PostMapping(PAGE + "/cancel")
  ResponseEntity<String> cancel(
      @PathVariable UUID appointment,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason) {
    return change(appointment, _ -> appointments.cancel(appointment, version, reason));
  }

  private ResponseEntity<String> change(UUID id, Function<KeptRecord, Outcome<Integer>> verb) {
    var kept = find(id);
    if (kept.isEmpty()) {
      return absent();
    }
    return switch (verb.apply(kept.get())) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(back(kept.get())))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          shown(status(refusals), find(id).orElse(kept.get()), refusals);
    };
  }

  /** Where another was faster, both values stand on the page: theirs, and what was wanted. */
  private static HttpStatus status(List<Refusal> refusals) {
    return refusals.stream().anyMatch(one -> one.code().equals("CD-032"))
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static String back(KeptRecord kept) {
    return ClinicWords.day(
        kept.values().reference("clinic").orElseThrow(), kept.values().day("day").orElseThrow());
  }

  private Optional<KeptRecord> find(UUID id) {
    return registers.get(ClinicForms.APPOINTMENT).find(id).filter(KeptRecord::isStanding);
  }

  private ResponseEntity<String> shown(HttpStatus status, KeptRecord kept, List<Refusal> refusals) {
    var person = new PersonId(kept.values().reference("person").orElseThrow());
    trail.opened(
        new RecordRef(ClinicForms.APPOINTMENT, kept.id()), Set.of(person), Optional.empty());
    var view = view(kept, person, refusals.stream().map(pages.wording()::sentence).toList());
    var page = pages.page("health/clinicday/appointment.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private AppointmentPage view(KeptRecord kept, PersonId person, List<String> problems) {
    var words = pages.wording();
    var said = new ClinicWords(words, places, zone);
    var today = days.today();
    var attendee = Optional.ofNullable(attendees.of(Set.of(person), today).get(person));
    return new AppointmentPage(
        pages.frame(
            words.text("record.appointment"),
            new Link(words.text("health.clinic"), ClinicRoutes.CLINICS),
            new Link(words.day(kept.values().day("day").orElseThrow()), back(kept))),
        ClinicRoutes.CLINICS + "/appointments/" + kept.id(),
        new Person(
            attendee.map(Attendees.Attendee::name).orElse("—"),
            attendee.map(one -> said.who(one, today)).orElse(""),
            new Link(
                words.text("health.clinic.record"),
                new RecordRef(ClinicForms.APPOINTMENT, kept.id()).address())),
        sentence(kept, said),
        kept.version(),
        kept.values().text("state").filter("booked"::equals).isPresent(),
        kept.values().day("day").orElseThrow().toString(),
        forms.choices(ClinicForms.APPOINTMENT, "slot", words),
        kept.values().text("slot").orElseThrow(),
        forms.choices(ClinicForms.APPOINTMENT, "reason", words),
        problems);
  }

  private String sentence(KeptRecord kept, ClinicWords said) {
    Wording words = said.words();
    var values = kept.values();
    var clinic = clinics.find(values.reference("clinic").orElseThrow());
    return words.text(
        "health.clinic.appointment.said",
        clinic.map(said::place).orElse("—"),
        words.day(values.day("day").orElseThrow()),
        words.text("code.slot." + values.text("slot").orElseThrow()),
        word("purpose", kept, words),
        word("state", kept, words));
  }

  private static String word(String field, KeptRecord kept, Wording words) {
    return ClinicForms.word(
        ClinicForms.APPOINTMENT, field, kept.values().text(field).orElseThrow(), words);
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CD-052")));
  }
}
