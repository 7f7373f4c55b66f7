package org.inzira.reconciliation;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inzira.access.Viewers;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What partners say by year, and the bridge to each. */
@Controller
class BridgePages {

  private static final String ADD_FIGURE = "/records/partner-figure/new";
  private static final String ADD_PART = "/records/bridge-part/new";

  private final Bridges bridges;
  private final Figures figures;
  private final Viewers viewers;
  private final Pages pages;

  BridgePages(Bridges bridges, Figures figures, Viewers viewers, Pages pages) {
    this.bridges = bridges;
    this.figures = figures;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping("/reconciliation")
  ResponseEntity<String> all() {
    var wording = pages.wording();
    var frame = pages.frame(wording.text("reconciliation.title"));
    var actions =
        mayWrite()
            ? List.of(Action.main(wording.text("reconciliation.add"), ADD_FIGURE))
            : List.<Action>of();
    return pages.page(
        "reconciliation/bridges.jte",
        Map.of("frame", frame.withActions(actions), "tables", tables()));
  }

  @GetMapping("/reconciliation/{id}")
  ResponseEntity<String> bridge(@PathVariable UUID id) {
    var found = bridges.find(id);
    if (found.isEmpty()) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("RC-013")));
    }
    var wording = pages.wording();
    var bridge = found.get();
    var frame =
        pages
            .frame(
                new BridgeWords(figures, wording).title(bridge.theirs()),
                new Link(wording.text("reconciliation.title"), "/reconciliation"))
            .withActions(actions(bridge.theirs()));
    var view = BridgeView.of(frame, bridge, isOpen(bridge.theirs().figure()), figures, wording);
    return pages.page("reconciliation/bridge.jte", Map.of("view", view));
  }

  private List<Action> actions(PartnerFigure said) {
    var wording = pages.wording();
    var actions = new ArrayList<Action>();
    if (mayWrite()) {
      actions.add(
          Action.main(
              wording.text("reconciliation.add-part"),
              ADD_PART + "?partner_figure=" + encoded(said.key())));
    }
    if (pages.mayOpen("/records/partner-figure/" + said.id())) {
      actions.add(
          Action.other(
              wording.text("reconciliation.record"), "/records/partner-figure/" + said.id()));
    }
    return actions;
  }

  private static String encoded(String key) {
    return java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8);
  }

  private boolean mayWrite() {
    return viewers.get().isAny(ReconciliationShapes.WRITERS);
  }

  /** Parts are cells of people under another name: told in-house only. */
  private boolean isOpen(FigureId figure) {
    return figures.disclosure(figure, viewers.get()) == Disclosure.IN_HOUSE;
  }

  private List<Table> tables() {
    var rows = new LinkedHashMap<Year, List<List<Cell>>>();
    var words = new BridgeWords(figures, pages.wording());
    for (var bridge : bridges.list()) {
      rows.computeIfAbsent(bridge.theirs().year(), year -> new ArrayList<>())
          .add(row(bridge, words));
    }
    return rows.entrySet().stream()
        .map(year -> Table.of(words.years(year.getKey()), columns(), year.getValue(), ""))
        .toList();
  }

  private List<Table.Column> columns() {
    var wording = pages.wording();
    return List.of(
        Table.Column.text(wording.text("reconciliation.partner")),
        Table.Column.text(wording.text("reconciliation.figure")),
        Table.Column.number(wording.text("reconciliation.ours")),
        Table.Column.number(wording.text("reconciliation.theirs")),
        Table.Column.number(wording.text("reconciliation.difference")),
        Table.Column.number(wording.text("reconciliation.attributed")),
        Table.Column.number(wording.text("reconciliation.rest")));
  }

  private List<Cell> row(Bridge bridge, BridgeWords words) {
    var said = bridge.theirs();
    var open = isOpen(said.figure());
    var kept = words.wording().text("reconciliation.not-shown");
    return List.of(
        Cell.link(said.partner(), said.address()).withNote(words.citation(said.source())),
        Cell.link(
            figures.title(said.figure(), words.wording().language()),
            figures.address(said.figure(), said.year())),
        Cell.text(words.number(bridge.ours())),
        Cell.text(words.wording().number(said.value())),
        Cell.text(words.signed(bridge.difference())),
        Cell.text(open ? words.signed(bridge.attributed()) : kept),
        Cell.text(open ? words.signed(bridge.rest()) : kept));
  }
}
