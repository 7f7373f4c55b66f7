package org.inzira.health.clinicday;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.health.clinic.CatchUp;
import org.inzira.health.clinic.CatchUp.PaperRow;
import org.inzira.health.clinic.ClinicDay;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.clinic.Clinics;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.health.clinic.Station;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day on paper: the list, the sheet for when the power is off, and typing it in afterwards. */
@Controller
class PaperPages {

  private static final String DAY = ClinicRoutes.CLINICS + "/{clinic}/{day}";

  private final Clinics clinics;
  private final ClinicDays days;
  private final CatchUp catchUp;
  private final PaperViews views;
  private final Trail trail;
  private final Pages pages;

  PaperPages(
      Clinics clinics,
      ClinicDays days,
      CatchUp catchUp,
      PaperViews views,
      Trail trail,
      Pages pages) {
    this.clinics = clinics;
    this.days = days;
    this.catchUp = catchUp;
    this.views = views;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(DAY + "/list")
  ResponseEntity<?> list(@PathVariable UUID clinic, @PathVariable LocalDate day) {
    var found = read(clinic, day);
    return found.isPresent() ? views.list(found.get()) : absent();
  }

  @GetMapping(DAY + "/sheet")
  ResponseEntity<?> sheet(@PathVariable UUID clinic, @PathVariable LocalDate day) {
    var found = read(clinic, day);
    return found.isPresent() ? views.sheet(found.get()) : absent();
  }

  @GetMapping(DAY + "/later")
  ResponseEntity<String> later(@PathVariable UUID clinic, @PathVariable LocalDate day) {
    return read(clinic, day)
        .map(of -> shown(HttpStatus.OK, of, UUID.randomUUID(), Map.of(), List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping(DAY + "/later")
  ResponseEntity<String> enter(
      @PathVariable UUID clinic,
      @PathVariable LocalDate day,
      @RequestParam UUID sheet,
      @RequestParam Map<String, String> sent) {
    var found = clinics.find(clinic);
    if (found.isEmpty()) {
      return absent();
    }
    return switch (catchUp.enter(found.get(), day, sheet, rows(found.get(), sent))) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(ClinicWords.day(clinic, day)))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          read(clinic, day)
              .map(of -> shown(HttpStatus.UNPROCESSABLE_CONTENT, of, sheet, sent, refusals))
              .orElseGet(this::absent);
    };
  }

  /** The rows of the form; each of its fields begins with the place of its row. */
  private static List<PaperRow> rows(Clinic clinic, Map<String, String> sent) {
    var rows = new ArrayList<PaperRow>();
    for (int place = 1; place <= PaperViews.ROWS_MAX; place++) {
      var prefix = place + "-";
      if (sent.containsKey(prefix + "came")) {
        rows.add(row(clinic, place, field -> sent.getOrDefault(prefix + field, "").strip()));
      }
    }
    return rows;
  }

  private static PaperRow row(
      Clinic clinic, int place, java.util.function.UnaryOperator<String> said) {
    var times = new HashMap<Station, String>();
    clinic.stations().forEach(station -> times.put(station, said.apply(station.code())));
    var values = new HashMap<String, String>();
    for (var field : PaperViews.FIELDS) {
      values.put(field, said.apply(field));
    }
    values.put("identity", said.apply("identity"));
    values.put("interpreter", said.apply("language").isEmpty() ? "not_needed" : "present");
    return new PaperRow(
        place,
        said.apply("person"),
        identifier(said.apply("appointment")),
        said.apply("came"),
        times,
        said.apply("left"),
        values);
  }

  private static Optional<UUID> identifier(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Everybody on it is on the trail. */
  private Optional<ClinicDay> read(UUID clinic, LocalDate day) {
    var found = clinics.find(clinic).map(one -> days.of(one, day));
    found.ifPresent(of -> trail.listed("health.clinic", of.persons()));
    return found;
  }

  private ResponseEntity<String> shown(
      HttpStatus status,
      ClinicDay of,
      UUID sheet,
      Map<String, String> sent,
      List<Refusal> refusals) {
    var page =
        pages.page(
            "health/clinicday/later.jte", Map.of("view", views.later(of, sheet, sent, refusals)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CD-050")));
  }
}
