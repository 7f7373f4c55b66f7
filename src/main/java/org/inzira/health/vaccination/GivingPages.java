package org.inzira.health.vaccination;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inzira.access.Trail;
import org.inzira.health.HealthRecords;
import org.inzira.health.pregnancies.ToldOfPregnancy;
import org.inzira.health.stock.LotId;
import org.inzira.health.stock.Lots;
import org.inzira.health.stock.SessionLots;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.people.People;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The station where doses are given, and the card that is copied fast. */
@Controller
class GivingPages {

  private static final String PERSON = "/health/vaccination/{person}";
  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){4}[0-9a-f]{8}");

  private final Giving giving;
  private final Schedules schedules;
  private final Patients patients;
  private final ToldOfPregnancy told;
  private final SessionLots session;
  private final Lots lots;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;

  GivingPages(
      Giving giving,
      Schedules schedules,
      Patients patients,
      ToldOfPregnancy told,
      SessionLots session,
      Lots lots,
      Places places,
      Trail trail,
      Pages pages,
      Clock clock) {
    this.giving = giving;
    this.schedules = schedules;
    this.patients = patients;
    this.told = told;
    this.session = session;
    this.lots = lots;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PERSON + "/give")
  ResponseEntity<String> station(
      @PathVariable UUID person, @RequestParam(defaultValue = "") String place) {
    return find(person)
        .map(one -> station(HttpStatus.OK, one, Map.of("place", place), List.of()))
        .orElseGet(this::absent);
  }

  /** Vials are put on the table once, whoever stands before it. */
  @PostMapping(PERSON + "/table")
  ResponseEntity<String> table(@PathVariable UUID person, @RequestParam Map<String, String> form) {
    var found = find(person);
    if (found.isEmpty()) {
      return absent();
    }
    var chosen = new HashMap<String, LotId>();
    form.forEach((name, value) -> {
      if (name.startsWith("lot-") && IDENTIFIER.matcher(value).matches()) {
        chosen.put(name.substring(4), new LotId(UUID.fromString(value)));
      }
    });
    var place = place(form.getOrDefault("place", ""));
    return switch (session.choose(place, chosen)) {
      case Outcome.Done<Integer> _ ->
          to(DuePages.address(found.get().id()) + "/give?place=" + place.value());
      case Outcome.Refused<Integer>(var refusals) ->
          station(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), form, refusals);
    };
  }

  @PostMapping(PERSON + "/give")
  ResponseEntity<String> give(
      @PathVariable UUID person,
      @RequestParam Map<String, String> form,
      @RequestParam(name = "given", defaultValue = "") Set<String> given) {
    var found = find(person);
    if (found.isEmpty()) {
      return absent();
    }
    var patient = found.get();
    return switch (giving.give(patient, giving.asked(patient), written(form, given))) {
      case Outcome.Done<Integer> _ -> to(DuePages.address(patient.id()));
      case Outcome.Refused<Integer>(var refusals) -> {
        var again = new HashMap<>(form);
        given.forEach(cvx -> again.put("given-" + cvx, "yes"));
        yield station(HttpStatus.UNPROCESSABLE_CONTENT, patient, again, refusals);
      }
    };
  }

  private Giving.Written written(Map<String, String> form, Set<String> given) {
    var answers = new EnumMap<Caution, String>(Caution.class);
    for (var caution : Caution.values()) {
      answers.put(caution, form.getOrDefault("asked-" + caution.code(), ""));
    }
    var notGiven = new LinkedHashMap<String, String>();
    schedules.vaccines().stream()
        .filter(vaccine -> !form.getOrDefault("not-" + vaccine, "").isBlank())
        .forEach(vaccine -> notGiven.put(vaccine, form.getOrDefault("not-" + vaccine, "")));
    return new Giving.Written(
        place(form.getOrDefault("place", "")),
        new LinkedHashSet<>(given),
        part(form, "route-"),
        part(form, "site-"),
        answers,
        notGiven,
        form.getOrDefault("reason", ""),
        form.getOrDefault("given_by", ""),
        form.getOrDefault("again_on", ""));
  }

  private static Map<String, String> part(Map<String, String> form, String prefix) {
    var part = new HashMap<String, String>();
    form.forEach((name, value) -> {
      if (name.startsWith(prefix)) {
        part.put(name.substring(prefix.length()), value);
      }
    });
    return part;
  }

  @GetMapping(PERSON + "/card")
  ResponseEntity<String> card(@PathVariable UUID person) {
    return find(person)
        .map(one -> card(HttpStatus.OK, one, List.of(), List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping(PERSON + "/card")
  ResponseEntity<String> copied(@PathVariable UUID person, @RequestParam Map<String, String> form) {
    var found = find(person);
    if (found.isEmpty()) {
      return absent();
    }
    var rows = new ArrayList<Giving.CardRow>();
    for (int at = 1; at <= Giving.CARD_ROWS; at++) {
      rows.add(
          new Giving.CardRow(
              form.getOrDefault("vaccine-" + at, ""),
              form.getOrDefault("on-" + at, ""),
              form.getOrDefault("lot-" + at, "")));
    }
    rows.removeIf(Giving.CardRow::isEmpty);
    return switch (giving.copy(found.get(), rows)) {
      case Outcome.Done<Integer> _ -> to(DuePages.address(found.get().id()));
      case Outcome.Refused<Integer>(var refusals) ->
          card(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), rows, refusals);
    };
  }

  private static ResponseEntity<String> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  /** Whoever is found is on the trail before anything of them leaves. */
  private Optional<Patient> find(UUID person) {
    var id = new PersonId(person);
    var found = Optional.ofNullable(patients.of(Set.of(id)).get(id));
    found.ifPresent(
        _ -> trail.opened(new RecordRef(People.KIND, person), Set.of(id), Optional.empty()));
    return found;
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("HE-040")));
  }

  private List<Choice> centres() {
    return places.list(Set.of(PlaceKind.CENTRE)).stream()
        .map(one -> new Choice(one.code().value(), one.name()))
        .toList();
  }

  /** Where it was said; else where this account has its vials today, whoever stands before it. */
  private PlaceCode place(String written) {
    return centres().stream()
        .filter(one -> one.value().equals(written))
        .findFirst()
        .map(one -> new PlaceCode(one.value()))
        .or(session::place)
        .or(() -> centres().stream().findFirst().map(one -> new PlaceCode(one.value())))
        .orElseThrow();
  }

  private org.inzira.page.Frame frame(Patient patient, String title) {
    var words = pages.wording();
    return pages.frame(
        words.text(title),
        new Link(words.text("health.vaccination"), DuePages.LIST),
        new Link(patient.name(), DuePages.address(patient.id())));
  }

  private ResponseEntity<String> station(
      HttpStatus status, Patient patient, Map<String, String> form, List<Refusal> refusals) {
    var words = pages.wording();
    var view =
        new StationDrawing(
                patient,
                place(form.getOrDefault("place", "")),
                form,
                new VaccinationWords(words),
                told.of(patient.id(), giving.today()),
                schedules,
                giving.today(),
                clock.instant())
            .view(
                frame(patient, "health.give"),
                centres(),
                session,
                lots,
                giving.asked(patient),
                refusals.stream().map(one -> said(words, one)).distinct().toList());
    return page(status, "health/vaccination/give.jte", view);
  }

  private ResponseEntity<String> card(
      HttpStatus status, Patient patient, List<Giving.CardRow> rows, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new VaccinationWords(words);
    var all = new ArrayList<>(rows);
    while (all.size() < Giving.CARD_ROWS) {
      all.add(new Giving.CardRow("", "", ""));
    }
    var view =
        new GivingView.Card(
            frame(patient, "health.card"),
            DuePages.address(patient.id()) + "/card",
            said.who(patient),
            HealthRecords.VACCINES.stream().map(cvx -> new Choice(cvx, said.product(cvx))).toList(),
            all,
            refusals.stream().map(one -> said(words, one)).distinct().toList());
    return page(status, "health/vaccination/card.jte", view);
  }

  /** With the row it is about. */
  private static String said(Wording words, Refusal refusal) {
    return refusal
        .location()
        .filter(where -> where.row() > 0)
        .map(where -> words.text("health.card.row", where.row(), words.sentence(refusal)))
        .orElseGet(() -> words.sentence(refusal));
  }

  private ResponseEntity<String> page(HttpStatus status, String template, Object view) {
    var page = pages.page(template, Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }
}
