package org.inzira.health.vaccination;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.pregnancies.ToldOfPregnancy;
import org.inzira.health.pregnancies.ToldOfPregnancy.Told;
import org.inzira.health.vaccination.Question.Pregnant;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What one person has had and needs. Answers are sent by POST and kept nowhere: neither a day of
 * departure nor a pregnancy stands in an address.
 */
@Controller
class VaccinationPages {

  private static final String PAGE = DuePages.LIST + "/{person}";

  private final Schedules schedules;
  private final Patients patients;
  private final ToldOfPregnancy told;
  private final Worksheets worksheets;
  private final ClinicDays days;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  VaccinationPages(
      Schedules schedules,
      Patients patients,
      ToldOfPregnancy told,
      Worksheets worksheets,
      ClinicDays days,
      Places places,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.schedules = schedules;
    this.patients = patients;
    this.told = told;
    this.worksheets = worksheets;
    this.days = days;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  /** What was asked, read; empty of a departure that is no day. */
  private record Asked(
      String written, Optional<LocalDate> departs, Pregnant pregnant, String destination) {

    static Asked read(String departs, String pregnant, String destination) {
      return new Asked(departs, day(departs), Pregnant.of(pregnant), destination);
    }

    private static Optional<LocalDate> day(String written) {
      try {
        return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written));
      } catch (DateTimeException malformed) {
        return Optional.empty();
      }
    }

    boolean isFaulty(LocalDate today) {
      return departs.map(day -> day.isBefore(today)).orElse(!written.isBlank());
    }
  }

  @GetMapping(PAGE)
  ResponseEntity<String> person(@PathVariable UUID person) {
    var id = new PersonId(person);
    var known = told.of(id, today());
    var pregnant = known.filter(one -> one.holds(today())).map(Told::code).orElse("");
    return shown(id, Asked.read("", pregnant, ""), known);
  }

  @PostMapping(PAGE)
  ResponseEntity<String> answered(
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String departs,
      @RequestParam(defaultValue = "") String pregnant,
      @RequestParam(defaultValue = "") String destination) {
    var id = new PersonId(person);
    return shown(id, Asked.read(departs, pregnant, destination), told.of(id, today()));
  }

  @PostMapping(PAGE + "/worksheet")
  ResponseEntity<?> worksheet(
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String departs,
      @RequestParam(defaultValue = "") String pregnant,
      @RequestParam(defaultValue = "") String destination) {
    var asked = Asked.read(departs, pregnant, destination);
    if (asked.isFaulty(today())) {
      var id = new PersonId(person);
      return shown(id, asked, told.of(id, today()));
    }
    var found = find(new PersonId(person));
    return found.isEmpty()
        ? absent()
        : worksheets.pdf(
            found.get(),
            today(),
            asked.departs(),
            advice(found.get(), asked),
            schedules.usual().version());
  }

  private ResponseEntity<String> shown(PersonId person, Asked asked, Optional<Told> told) {
    var found = find(person);
    if (found.isEmpty()) {
      return absent();
    }
    var patient = found.get();
    boolean isFaulty = asked.isFaulty(today());
    var page =
        pages.page(
            "health/vaccination/person.jte",
            Map.of(
                "view",
                view(patient, asked, told, isFaulty ? List.of(Refusal.of("HE-041")) : List.of())));
    var status = isFaulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private VaccinationView view(
      Patient patient, Asked asked, Optional<Told> told, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new VaccinationWords(words);
    var advice = advice(patient, asked);
    long due = advice.stream().filter(one -> one.standing().isDue()).count();
    return new VaccinationView(
        frame(patient, words),
        DuePages.address(patient.id()),
        said.who(patient),
        words.text("health.vaccination.sum", due, words.day(today())),
        refusals.stream().map(words::sentence).toList(),
        patient.isAskedOfPregnancy(schedules.usual().pregnancy(), today()),
        asked.written(),
        asked.pregnant().code(),
        said.told(told, today()),
        said.advice(advice),
        said.doses(patient.doses()),
        said.rules(schedules.of(asked.destination())),
        destinations(words),
        asked.destination(),
        Optional.ofNullable(schedules.destinations().get(asked.destination()))
            .map(one -> said.note(one.rule()) + " " + said.source(one.rule()))
            .orElse(""),
        patient.against(true, today()).stream()
            .map(one -> words.text("code.contraindication." + one.code()))
            .toList());
  }

  private Frame frame(Patient patient, Wording words) {
    var actions = new ArrayList<Action>();
    actions.add(Action.main(words.text("health.give"), DuePages.address(patient.id()) + "/give"));
    days.visitToday(patient.id())
        .ifPresent(
            visit -> actions.add(Action.other(words.text("health.clinic.visit.today"), visit)));
    actions.addAll(
        List.of(
            Action.other(words.text("health.card"), DuePages.address(patient.id()) + "/card"),
            Action.other(
                words.text("health.vaccination.record"),
                "/records/dose/new?person=" + patient.key()),
            Action.other(
                words.text("health.document.list"), "/health/documents/" + patient.id().value()),
            Action.other(
                words.text("record.person"),
                new RecordRef(People.KIND, patient.id().value()).address())));
    return pages
        .frame(patient.name(), new Link(words.text("health.vaccination"), DuePages.LIST))
        .withActions(actions);
  }

  private List<Choice> destinations(Wording words) {
    return schedules.known().stream()
        .map(code -> new Choice(code, places.countryName(new CountryCode(code), words.language())))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private List<Advice> advice(Patient patient, Asked asked) {
    var schedule = schedules.of(asked.destination());
    return Course.all(
        schedule, patient.question(schedule, today(), asked.departs(), asked.pregnant()));
  }

  /** Whoever is found is on the trail before anything of them leaves. */
  private Optional<Patient> find(PersonId person) {
    var found = Optional.ofNullable(patients.of(Set.of(person)).get(person));
    found.ifPresent(_ ->
        trail.opened(new RecordRef(People.KIND, person.value()), Set.of(person), Optional.empty()));
    return found;
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("HE-040")));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
