package org.inzira.health.stock;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.health.cold.ColdChain;
import org.inzira.health.stock.Recalls.Exposed;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who had a dose of a lot: on a page, on paper and as a workbook; everyone is on the trail. */
@Controller
class RecallPages {

  private static final String PEOPLE = LotPages.LOT + "/people";
  private static final int PAGE = 100;
  private static final int ALL_MAX = 20_000;
  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final String STYLES =
      """
      @page { size: A4 landscape; }
      h1 { font-size: 18pt; font-weight: 900; margin-bottom: 2mm; }
      .list { width: 100%; margin-top: 4mm; font-size: 9.5pt; }
      .list th, .list td { border-bottom: .2mm solid #8d98b1; padding: 1.8mm 1.6mm; text-align: left; vertical-align: top; font-weight: 400; }
      .list thead th { font-weight: 700; border-bottom: .4mm solid #24345c; }
      """;

  private final LotShelf lots;
  private final Recalls recalls;
  private final Printing printing;
  private final ColdChain rules;
  private final Places places;
  private final Trail trail;
  private final Pages pages;
  private final ZoneId zone;

  RecallPages(
      LotShelf lots,
      Recalls recalls,
      Printing printing,
      ColdChain rules,
      Places places,
      Trail trail,
      Pages pages,
      ZoneId zone) {
    this.lots = lots;
    this.recalls = recalls;
    this.printing = printing;
    this.rules = rules;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
    this.zone = zone;
  }

  @GetMapping(PEOPLE)
  ResponseEntity<String> people(@PathVariable UUID id, @RequestParam Optional<UUID> after) {
    return lots.find(new LotId(id))
        .map(lot -> shown(HttpStatus.OK, lot, after, List.of()))
        .orElseGet(() -> LotPages.absent(pages));
  }

  @PostMapping(PEOPLE)
  ResponseEntity<String> tell(
      @PathVariable UUID id,
      @RequestParam(name = "person", defaultValue = "") Set<UUID> persons,
      @RequestParam(defaultValue = "") String how) {
    var found = lots.find(new LotId(id));
    if (found.isEmpty()) {
      return LotPages.absent(pages);
    }
    return switch (recalls.tell(found.get(), persons, how)) {
      case Outcome.Done<Integer> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(LotPages.address(found.get().id()) + "/people"))
              .build();
      case Outcome.Refused<Integer>(var refusals) ->
          shown(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), Optional.empty(), refusals);
    };
  }

  @GetMapping(LotPages.LOT + "/people.xlsx")
  ResponseEntity<?> workbook(@PathVariable UUID id) {
    var found = lots.find(new LotId(id));
    if (found.isEmpty()) {
      return LotPages.absent(pages);
    }
    var said = said();
    var bytes =
        RecallWorkbook.of(
            title(said, found.get()),
            facts(said, found.get()),
            headings(said),
            rows(said, all(found.get())));
    return ResponseEntity.ok()
        .contentType(WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("recall-" + id + ".xlsx").build().toString())
        .body(bytes);
  }

  @GetMapping(LotPages.LOT + "/people.pdf")
  ResponseEntity<?> paper(@PathVariable UUID id) {
    var found = lots.find(new LotId(id));
    if (found.isEmpty()) {
      return LotPages.absent(pages);
    }
    var said = said();
    var title = title(said, found.get());
    var paper =
        new StockView.RecallPaper(
            said, title, facts(said, found.get()), headings(said), rows(said, all(found.get())));
    var document =
        new PrintedDocument(
            title,
            said.words().language(),
            title,
            said.words().text("health.worksheet.author"),
            "",
            List.of(STYLES),
            Optional.empty(),
            pages.render("health/stock/recall-paper.jte", Map.of("view", paper)));
    return pages.printed(printing.pdf(document), "recall.pdf");
  }

  /** Whoever is on the list is on the trail before it leaves. */
  private List<Exposed> seen(Lot lot, List<Exposed> people) {
    trail.opened(
        lot.id().ref(),
        people.stream().map(one -> one.dose().person()).collect(Collectors.toSet()),
        Optional.empty());
    return people;
  }

  private List<Exposed> all(Lot lot) {
    return seen(lot, recalls.list(lot, Optional.empty(), ALL_MAX));
  }

  private StockWords said() {
    return new StockWords(pages.wording(), places, rules, zone);
  }

  private static String title(StockWords said, Lot lot) {
    return said.words().text("health.recall.title", lot.number());
  }

  private static List<String> facts(StockWords said, Lot lot) {
    var words = said.words();
    var facts = new ArrayList<String>();
    facts.add(said.vaccine(lot.vaccine()));
    facts.add(lot.recall().map(said::recalled).orElseGet(() -> words.text("health.recall.not")));
    return facts;
  }

  private static List<String> headings(StockWords said) {
    return List.of("number", "name", "dose", "where", "travel", "told").stream()
        .map(name -> said.words().text("health.recall." + name))
        .toList();
  }

  private static List<List<String>> rows(StockWords said, List<Exposed> people) {
    return people.stream()
        .map(one ->
            List.of(
                one.number(),
                one.name(),
                dose(said, one),
                place(said, one),
                said.travel(one.travel()),
                said.told(one)))
        .toList();
  }

  private static String dose(StockWords said, Exposed one) {
    var how = one.dose().given() ? "code.given_how.given" : "code.given_how.documented";
    var words = said.words();
    var plain = words.day(one.dose().on()) + ", " + words.text(how);
    return one.otherVaccine()
        ? plain + " – " + words.text("health.recall.other", said.vaccine(one.dose().vaccine()))
        : plain;
  }

  private static String place(StockWords said, Exposed one) {
    return one.dose().place().isEmpty()
        ? ""
        : said.place(new org.inzira.kernel.PlaceCode(one.dose().place()));
  }

  private ResponseEntity<String> shown(
      HttpStatus status, Lot lot, Optional<UUID> after, List<Refusal> refusals) {
    var said = said();
    var words = said.words();
    var people = seen(lot, recalls.list(lot, after, PAGE));
    var address = LotPages.address(lot.id()) + "/people";
    var frame =
        pages
            .frame(
                title(said, lot),
                new Link(words.text("health.stock"), StockPages.STOCK),
                new Link(words.text("health.stock.lot", lot.number()), LotPages.address(lot.id())))
            .withActions(
                List.of(
                    Action.other(words.text("health.recall.print"), address + ".pdf"),
                    Action.other(words.text("health.recall.workbook"), address + ".xlsx")));
    var chosen = new LinkedHashSet<UUID>();
    var view =
        new StockView.RecallPage(
            frame,
            address,
            String.join(" · ", facts(said, lot)),
            people.stream()
                .map(one -> exposed(said, one, chosen.add(one.dose().person().value())))
                .toList(),
            lot.recall().isPresent() && !people.isEmpty(),
            Recalls.WAYS.stream()
                .map(way -> new Choice(way, words.text("health.recall.way." + way)))
                .toList(),
            people.size() < PAGE
                ? Optional.empty()
                : Optional.of(address + "?after=" + people.getLast().dose().id()),
            refusals.stream().map(words::sentence).toList());
    var page = pages.page("health/stock/recall.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  /** Somebody with two doses is ticked once. */
  private static StockView.Exposed exposed(StockWords said, Exposed one, boolean first) {
    var person = new RecordRef(People.KIND, one.dose().person().value());
    return new StockView.Exposed(
        Cell.link(one.number(), person.address()),
        one.name(),
        place(said, one),
        new Link(dose(said, one), one.dose().ref().address()),
        said.travel(one.travel()),
        said.told(one),
        first && one.told().isEmpty() ? person.id().toString() : "");
  }
}
