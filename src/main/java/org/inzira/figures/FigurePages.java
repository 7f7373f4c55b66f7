package org.inzira.figures;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.database.Transactions;
import org.inzira.figures.Catalogue.Asked;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.page.Cell;
import org.inzira.page.Icon;
import org.inzira.page.Link;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The key figures of a year, and the page of each. */
@Controller
class FigurePages {

  /** Figures of one programme. */
  record Chapter(String title, String tone, Table table) {}

  private final Catalogue catalogue;
  private final Figures figures;
  private final CellStore cells;
  private final FigureRemarks remarks;
  private final FigureView view;
  private final Clock clock;
  private final Transactions transactions;
  private final Pages pages;

  FigurePages(
      Catalogue catalogue,
      Figures figures,
      CellStore cells,
      FigureRemarks remarks,
      FigureView view,
      Clock clock,
      Transactions transactions,
      Pages pages) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.cells = cells;
    this.remarks = remarks;
    this.view = view;
    this.clock = clock;
    this.transactions = transactions;
    this.pages = pages;
  }

  /** The catalogue, read once at the start, and what the module shows to whom. */
  @Configuration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    Catalogue catalogue() {
      return Catalogue.read();
    }

    @Bean
    NavigationEntry figuresEntry() {
      return new NavigationEntry(20, "figures.navigation", "/figures", Icon.FIGURES, Tone.NEUTRAL);
    }

    @Bean
    Routes figureRoutes() {
      return () ->
          List.of(
              Route.get("/figures", Role.values()),
              Route.get("/figures/{year}", Role.values()),
              Route.get("/figures/{year}/{figure}", Role.values()),
              Route.get("/figures/{year}/{figure}/entries", Role.values()),
              Route.post("/figures/{year}/{figure}/nil", Role.FIELD_OFFICER, Role.MONITORING),
              Route.get("/api/figures/{year}", Role.values()),
              Route.get("/api/figures/{year}/{figure}", Role.values()),
              Route.get("/api/figures/{year}/{figure}/entries", Role.values()));
    }
  }

  @GetMapping("/figures")
  ResponseEntity<String> latest() {
    var years = figures.years();
    return year(years.isEmpty() ? Year.now(clock).toString() : years.getLast().toString());
  }

  @GetMapping("/figures/{year}")
  ResponseEntity<String> year(@PathVariable String year) {
    return switch (Catalogue.year(year)) {
      case Outcome.Done<Year>(var asked) -> year(asked);
      case Outcome.Refused<Year>(var refusals) -> refused(refusals);
    };
  }

  @GetMapping("/figures/{year}/{figure}")
  ResponseEntity<String> figure(@PathVariable String year, @PathVariable String figure) {
    return switch (catalogue.ask(year, figure)) {
      case Outcome.Done<Asked>(var asked) ->
          pages.page("figures/figure.jte", Map.of("view", view.of(asked)));
      case Outcome.Refused<Asked>(var refusals) -> refused(refusals);
    };
  }

  @PostMapping("/figures/{year}/{figure}/nil")
  ResponseEntity<String> nil(@PathVariable String year, @PathVariable String figure) {
    return switch (catalogue.ask(year, figure)) {
      case Outcome.Done<Asked>(var asked) -> stateNil(asked);
      case Outcome.Refused<Asked>(var refusals) -> refused(refusals);
    };
  }

  private ResponseEntity<String> stateNil(Asked asked) {
    var outcome =
        transactions.write(
            () -> remarks.stateNil(asked.figure(), asked.year(), cells.totals(asked.year())));
    return switch (outcome) {
      case Outcome.Done<Year>(var year) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .header("Location", Figures.address(asked.figure().id(), year))
              .build();
      case Outcome.Refused<Year>(var refusals) -> refused(refusals);
    };
  }

  private ResponseEntity<String> year(Year year) {
    var wording = pages.wording();
    var chapters = new ArrayList<Chapter>();
    for (var programme : Programme.values()) {
      var rows =
          figures.list(year).stream()
              .filter(value -> value.programme() == programme)
              .map(value -> row(value, wording))
              .toList();
      if (!rows.isEmpty()) {
        var title = wording.text("figures.programme." + programme.code());
        chapters.add(
            new Chapter(
                title,
                Tone.of(programme).code(),
                Table.of(title, columns(year, wording), rows, "")));
      }
    }
    var frame = pages.frame(wording.text("figures.title", year.toString()));
    var years =
        figures.years().stream()
            .map(each -> new Link(each.toString(), "/figures/" + each))
            .toList();
    return pages.page(
        "figures/year.jte",
        Map.of("frame", frame, "chapters", chapters, "years", years, "year", year.toString()));
  }

  private static List<Table.Column> columns(Year year, Wording wording) {
    return List.of(
        Table.Column.text(wording.text("figures.figure")),
        Table.Column.number(year.toString()),
        Table.Column.number(year.minusYears(1).toString()),
        Table.Column.number(wording.text("figures.change")),
        Table.Column.text(wording.text("figures.note")));
  }

  private List<Cell> row(FigureValue value, Wording wording) {
    var address = Figures.address(value.id(), value.year());
    return List.of(
        Cell.link(figures.title(value.id(), wording.language()), address),
        value.value().isPresent()
            ? Cell.link(FigureView.value(value, wording), address).withNote(parts(value, wording))
            : Cell.empty().withNote(FigureView.value(value, wording)),
        value.previous().isPresent()
            ? Cell.link(
                wording.number(value.previous().getAsLong()),
                Figures.address(value.id(), value.year().minusYears(1)))
            : Cell.empty(),
        Cell.text(FigureView.change(value, wording)),
        Cell.text(FigureView.note(value, wording)));
  }

  private static String parts(FigureValue value, Wording wording) {
    if (value.status() == FigureStatus.NIL) {
      return wording.text("figures.status.nil");
    }
    return value.individuallyCounted() > 0 && value.headcount() > 0
        ? wording.text(
            "figures.parts",
            wording.number(value.individuallyCounted()),
            wording.number(value.headcount()))
        : "";
  }

  private ResponseEntity<String> refused(List<Refusal> refusals) {
    return pages.refused(FigureAccess.status(refusals), refusals);
  }
}
