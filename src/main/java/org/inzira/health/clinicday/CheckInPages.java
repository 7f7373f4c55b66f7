package org.inzira.health.clinicday;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.health.clinic.Attendees;
import org.inzira.health.clinic.Attendees.Attendee;
import org.inzira.health.clinic.CheckIn;
import org.inzira.health.clinic.CheckIn.Arrival;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.clinic.Clinics;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.health.clinic.Expected;
import org.inzira.health.clinicday.ClinicView.CheckInPage;
import org.inzira.health.portraits.PortraitViews;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.RecordView.Item;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever is at the door: paper and face are compared, and they wait for their first station. */
@Controller
class CheckInPages {

  private static final String DOOR = ClinicRoutes.CLINICS + "/{clinic}/check-in";
  private static final Set<String> WRITTEN =
      Set.of(
          "document",
          "identity",
          "interpreter",
          "language",
          "interpreter_name",
          "guardian",
          "guardian_relation",
          "assent",
          "note");

  private final Clinics clinics;
  private final ClinicDays days;
  private final CheckIn checkIn;
  private final Attendees attendees;
  private final PortraitViews portraits;
  private final ClinicForms forms;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final ZoneId zone;

  CheckInPages(
      Clinics clinics,
      ClinicDays days,
      CheckIn checkIn,
      Attendees attendees,
      PortraitViews portraits,
      ClinicForms forms,
      Places places,
      Trail trail,
      Pages pages,
      ZoneId zone) {
    this.clinics = clinics;
    this.days = days;
    this.checkIn = checkIn;
    this.attendees = attendees;
    this.portraits = portraits;
    this.forms = forms;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.zone = zone;
  }

  /** Somebody at the door of a clinic. */
  private record Door(Clinic clinic, Attendee who, Optional<UUID> appointment) {}

  static String address(UUID clinic, PersonId person) {
    return ClinicRoutes.CLINICS + "/" + clinic + "/check-in/" + person.value();
  }

  @GetMapping(DOOR + "/{person}")
  ResponseEntity<String> form(@PathVariable UUID clinic, @PathVariable UUID person) {
    return door(clinic, person)
        .map(door -> shown(HttpStatus.OK, door, usual(door), List.of()))
        .orElseGet(this::absent);
  }

  private static Map<String, String> usual(Door door) {
    return Map.of("document", "refugee_card", "interpreter", "not_needed", "station", first(door));
  }

  private static String first(Door door) {
    return door.clinic().stations().getFirst().code();
  }

  @PostMapping(DOOR + "/{person}")
  ResponseEntity<String> in(
      @PathVariable UUID clinic,
      @PathVariable UUID person,
      @RequestParam Map<String, String> sent) {
    return door(clinic, person).map(door -> in(door, sent)).orElseGet(this::absent);
  }

  private ResponseEntity<String> in(Door door, Map<String, String> sent) {
    var values = new HashMap<>(sent);
    values.keySet().retainAll(WRITTEN);
    var arrival = new Arrival(door.who().id(), door.appointment(), values);
    return switch (checkIn.in(door.clinic(), arrival, sent.getOrDefault("station", ""))) {
      case Outcome.Done<UUID>(var visit) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ClinicWords.visit(visit)))
              .build();
      case Outcome.Refused<UUID>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, door, sent, refusals);
    };
  }

  private Optional<Door> door(UUID clinic, UUID person) {
    var today = days.today();
    var found = clinics.find(clinic);
    var who =
        Optional.ofNullable(
            attendees.of(Set.of(new PersonId(person)), today).get(new PersonId(person)));
    return found.flatMap(
        one -> who.map(attendee -> new Door(one, attendee, appointment(one, attendee))));
  }

  private Optional<UUID> appointment(Clinic clinic, Attendee who) {
    return days.today(clinic).expected().stream()
        .filter(one -> one.person().equals(who.id()))
        .filter(one -> one.state().equals("booked") && one.visit().isEmpty())
        .map(Expected::id)
        .findFirst();
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Door door, Map<String, String> said, List<Refusal> refusals) {
    trail.opened(
        new RecordRef(People.KIND, door.who().id().value()),
        Set.of(door.who().id()),
        Optional.empty());
    var words = new ClinicWords(pages.wording(), places, zone);
    var problems = refusals.stream().map(words::problem).distinct().toList();
    var page =
        pages.page("health/clinicday/check-in.jte", Map.of("view", view(door, said, problems)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private CheckInPage view(Door door, Map<String, String> sent, List<String> problems) {
    var words = pages.wording();
    var said = new ClinicWords(words, places, zone);
    var today = days.today();
    return new CheckInPage(
        pages.frame(
            words.text("health.clinic.check-in.of", door.who().name()),
            new Link(words.text("health.clinic"), ClinicRoutes.CLINICS),
            new Link(said.place(door.clinic()), ClinicWords.day(door.clinic().id(), today))),
        address(door.clinic().id(), door.who().id()),
        said.who(door.who(), today),
        portraits.of(door.who().id()),
        facts(door, said),
        door.who().minor(),
        choices("document"),
        choices("interpreter"),
        choices("guardian_relation"),
        choices("assent"),
        ClinicForms.stations(door.clinic().stations(), said),
        sent,
        problems);
  }

  private List<Choice> choices(String field) {
    return forms.choices(ClinicForms.VISIT, field, pages.wording());
  }

  private static List<Item> facts(Door door, ClinicWords said) {
    var words = said.words();
    return List.of(
        new Item(words.text("health.clinic.name"), Cell.text(door.who().name())),
        new Item(
            words.text("health.clinic.number"),
            Cell.link(
                door.who().number(),
                new RecordRef(People.KIND, door.who().id().value()).address())),
        new Item(words.text("field.person.birth_date"), Cell.text(said.born(door.who()))),
        new Item(
            words.text("record.appointment"),
            Cell.text(
                words.text(
                    door.appointment().isPresent()
                        ? "health.clinic.has-appointment"
                        : "health.clinic.without-appointment"))));
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CD-050")));
  }
}
