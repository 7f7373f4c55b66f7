package org.inzira.health.stock;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.health.stock.TemperatureLog.Refrigerator;
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
import org.springframework.web.multipart.MultipartFile;

/** The temperature log of a refrigerator; readings, files of loggers and decisions come in here. */
@Controller
class RefrigeratorPages {

  private static final String ONE = StockPages.STOCK + "/refrigerators/{id}";
  private static final Set<String> FIELDS =
      Set.of("taken_at", "celsius", "lowest_celsius", "highest_celsius", "note");

  private final TemperatureLog readings;
  private final ColdDesk desk;
  private final RefrigeratorViews views;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  RefrigeratorPages(
      TemperatureLog readings,
      ColdDesk desk,
      RefrigeratorViews views,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.readings = readings;
    this.desk = desk;
    this.views = views;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping(ONE)
  ResponseEntity<String> log(@PathVariable UUID id, @RequestParam Optional<LocalDate> until) {
    return readings
        .find(id)
        .map(one -> shown(HttpStatus.OK, one, until, Map.of(), List.of()))
        .orElseGet(this::absent);
  }

  @PostMapping(ONE + "/readings")
  ResponseEntity<String> read(@PathVariable UUID id, @RequestParam Map<String, String> form) {
    var found = readings.find(id);
    if (found.isEmpty()) {
      return absent();
    }
    var values = new HashMap<String, String>();
    form.forEach((name, value) -> {
      if (FIELDS.contains(name) && !value.isBlank()) {
        values.put(name, value);
      }
    });
    return answered(desk.read(found.get(), values), found.get(), values);
  }

  @PostMapping(ONE + "/files")
  ResponseEntity<String> file(@PathVariable UUID id, @RequestParam("file") MultipartFile file)
      throws IOException {
    var found = readings.find(id);
    return found.isEmpty()
        ? absent()
        : answered(desk.bring(found.get(), file.getBytes()), found.get(), Map.of());
  }

  @PostMapping(ONE + "/decisions")
  ResponseEntity<String> decide(
      @PathVariable UUID id,
      @RequestParam(name = "lot", defaultValue = "") Set<UUID> lots,
      @RequestParam(name = "reading", defaultValue = "") Set<UUID> decided,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String reason) {
    var found = readings.find(id);
    return found.isEmpty()
        ? absent()
        : answered(
            desk.decide(found.get(), lots, decided, decision, reason), found.get(), Map.of());
  }

  private ResponseEntity<String> answered(
      Outcome<Integer> outcome, Refrigerator one, Map<String, String> written) {
    return switch (outcome) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(RefrigeratorViews.address(one)))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, one, Optional.empty(), written, refusals);
    };
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CC-065")));
  }

  private ResponseEntity<String> shown(
      HttpStatus status,
      Refrigerator one,
      Optional<LocalDate> until,
      Map<String, String> written,
      List<Refusal> refusals) {
    var today = LocalDate.now(clock.withZone(zone));
    var now = LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.MINUTES).toString();
    var view =
        views.view(one, until.filter(day -> day.isBefore(today)), today, now, written, refusals);
    var page = pages.page("health/stock/refrigerator.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }
}
