package org.inzira.health.stock;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.inzira.health.cold.ColdChain;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.places.Places;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A lot: where it is, what became of it, and its recall. */
@Controller
class LotPages {

  static final String LOT = StockPages.STOCK + "/lots/{id}";

  private static final int LINES = 60;
  private static final List<String> RECALL =
      List.of("recalled_on", "recalled_by", "recall_reason", "recall_reference");

  private final LotShelf lots;
  private final StockKeeping stock;
  private final StockRows rows;
  private final Excursions excursions;
  private final Recalls recalls;
  private final Registers registers;
  private final ColdChain rules;
  private final Places places;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  LotPages(
      LotShelf lots,
      StockKeeping stock,
      StockRows rows,
      Excursions excursions,
      Recalls recalls,
      Registers registers,
      ColdChain rules,
      Places places,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.lots = lots;
    this.stock = stock;
    this.rows = rows;
    this.excursions = excursions;
    this.recalls = recalls;
    this.registers = registers;
    this.rules = rules;
    this.places = places;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  static String address(LotId lot) {
    return StockPages.STOCK + "/lots/" + lot.value();
  }

  @GetMapping(LOT)
  ResponseEntity<String> lot(@PathVariable UUID id) {
    return lots.find(new LotId(id))
        .map(lot -> shown(HttpStatus.OK, lot, Map.of(), List.of()))
        .orElseGet(() -> absent(pages));
  }

  /** The recall is part of the record: it carries its version, and is taken back by editing it. */
  @PostMapping(LOT + "/recall")
  ResponseEntity<String> recall(@PathVariable UUID id, @RequestParam Map<String, String> form) {
    var found = lots.find(new LotId(id));
    if (found.isEmpty()) {
      return absent(pages);
    }
    var register = registers.get(VaccineLotDefinition.KIND);
    var kept = register.find(id).orElseThrow();
    var values = values(register, kept, form);
    var record =
        new FieldRecord(
            Location.field(""),
            kept.key().value(),
            values,
            java.util.Optional.empty(),
            java.util.Optional.empty());
    var version = version(form.getOrDefault("version", ""));
    return switch (register.save(record, OptionalInt.of(version))) {
      case Outcome.Done<Register.Saved> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(address(found.get().id())))
              .build();
      case Outcome.Refused<Register.Saved>(var refusals) -> {
        boolean isStale = refusals.stream().anyMatch(one -> one.code().equals("RG-024"));
        yield shown(
            isStale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
            lots.find(new LotId(id)).orElseThrow(),
            form,
            refusals);
      }
    };
  }

  private static Map<String, String> values(
      Register register, KeptRecord kept, Map<String, String> form) {
    var values = new HashMap<>(register.written(kept));
    for (var field : RECALL) {
      if (form.getOrDefault(field, "").isBlank()) {
        values.remove(field);
      } else {
        values.put(field, form.getOrDefault(field, ""));
      }
    }
    return values;
  }

  private static int version(String written) {
    return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : 0;
  }

  static ResponseEntity<String> absent(Pages pages) {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CC-064")));
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Lot lot, Map<String, String> written, List<Refusal> refusals) {
    var said = new StockWords(pages.wording(), places, rules, zone);
    var words = said.words();
    var cards = stock.cards(Set.of(lot.id().value()));
    var extent = recalls.extent(lot);
    var address = address(lot.id());
    var frame =
        pages
            .frame(
                words.text("health.stock.lot", lot.number()),
                new Link(words.text("health.stock"), StockPages.STOCK))
            .withActions(
                List.of(Action.other(words.text("health.stock.record"), lot.id().ref().address())));
    var view =
        new StockView.LotPage(
            frame,
            address,
            said.facts(lot),
            lot.recall().map(said::recalled),
            words.text("health.recall.extent", extent.doses(), extent.people(), extent.told()),
            new Link(words.text("health.recall.list"), address + "/people"),
            there(said, lot),
            said.card(cards, LINES),
            refusals.stream().map(words::sentence).distinct().toList(),
            written,
            registers
                .get(VaccineLotDefinition.KIND)
                .find(lot.id().value())
                .map(KeptRecord::version)
                .orElse(0),
            today().toString());
    var page = pages.page("health/stock/lot.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private Table there(StockWords said, Lot lot) {
    var words = said.words();
    var held = excursions.held();
    return Table.of(
        words.text("health.stock.there"),
        List.of(
            Column.text(words.text("field.stock-movement.place")),
            Column.number(words.text("field.stock-movement.doses")),
            Column.text(words.text("health.stock.state"))),
        rows.balances(Set.of(lot.id().value())).stream()
            .map(one ->
                List.of(
                    Cell.text(said.place(one.shelf().place())),
                    Cell.text(words.number(one.doses())),
                    StockWords.pill(said.state(lot, held.containsKey(one.shelf()), today()))))
            .toList(),
        words.text("health.stock.none"));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
