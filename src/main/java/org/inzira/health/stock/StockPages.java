package org.inzira.health.stock;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.registers.Registers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What there is where, what to look at, and the form of a movement. */
@Controller
class StockPages {

  static final String STOCK = "/health/stock";

  /** The fields of the form, besides which nothing is read. */
  private static final Set<String> FIELDS =
      Set.of("lot", "place", "moved_on", "movement", "doses", "reason", "refrigerator");

  private final StockOverview overview;
  private final Minimums minimums;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  StockPages(
      StockOverview overview,
      Minimums minimums,
      Registers registers,
      Transactions transactions,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.overview = overview;
    this.minimums = minimums;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping(STOCK)
  ResponseEntity<String> stock(@RequestParam(defaultValue = "") String place) {
    return shown(HttpStatus.OK, place, Map.of("moved_on", today().toString()), List.of());
  }

  @PostMapping(STOCK + "/movements")
  ResponseEntity<String> move(@RequestParam Map<String, String> form) {
    var values = new HashMap<String, String>();
    form.forEach((name, value) -> {
      if (FIELDS.contains(name) && !value.isBlank()) {
        values.put(name, value);
      }
    });
    var outcome =
        transactions.write(() -> {
          var refused =
              brought(
                  registers,
                  StockMovementDefinition.KIND,
                  Map.of("SM-" + UUID.randomUUID(), values));
          return refused.isEmpty() ? Outcome.done(1) : Outcome.<Integer>refused(refused);
        });
    return switch (outcome) {
      case Outcome.Done<Integer> _ -> {
        trail.did("stock-moved", values.getOrDefault("lot", ""));
        yield back(values.getOrDefault("place", ""));
      }
      case Outcome.Refused<Integer>(var refusals) ->
          shown(
              HttpStatus.UNPROCESSABLE_CONTENT, values.getOrDefault("place", ""), values, refusals);
    };
  }

  @PostMapping(STOCK + "/minimums")
  ResponseEntity<String> minimum(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String vaccine,
      @RequestParam(defaultValue = "") String doses) {
    return switch (minimums.set(place, vaccine, doses)) {
      case Outcome.Done<Minimums.Minimum> _ -> back(place);
      case Outcome.Refused<Minimums.Minimum>(var refusals) ->
          shown(
              HttpStatus.UNPROCESSABLE_CONTENT,
              place,
              Map.of("moved_on", today().toString()),
              refusals);
    };
  }

  private static ResponseEntity<String> back(String place) {
    var known = place.matches("[A-Z0-9][A-Z0-9-]{0,39}") ? "?place=" + place : "";
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(STOCK + known)).build();
  }

  /** Brings rows in by the one path of all records; what was refused of them, each once. */
  static List<Refusal> brought(
      Registers registers, RecordKind kind, Map<String, ? extends Map<String, String>> rows) {
    var records = new ArrayList<FieldRecord>();
    rows.forEach((key, values) ->
        records.add(
            new FieldRecord(
                Location.field(""), key, Map.copyOf(values), Optional.empty(), Optional.empty())));
    return registers.bring(kind, records);
  }

  private ResponseEntity<String> shown(
      HttpStatus status, String place, Map<String, String> written, List<Refusal> refusals) {
    var view = overview.view(place, today(), written, refusals);
    var page = pages.page("health/stock/stock.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
