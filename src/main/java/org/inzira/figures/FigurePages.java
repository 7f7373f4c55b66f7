package org.inzira.figures;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.access.Viewers;
import org.inzira.database.Transactions;
import org.inzira.figures.Catalogue.Asked;
import org.inzira.figures.Known.KnownForm;
import org.inzira.figures.definitions.DefinitionHistory;
import org.inzira.figures.definitions.Definitions;
import org.inzira.figures.disclosure.FigureAccess;
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
import org.springframework.web.bind.annotation.RequestParam;

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
  private final DefinitionHistory history;
  private final Viewers viewers;
  private final List<Figures.RelatedPages> related;
  private final Clock clock;
  private final Transactions transactions;
  private final Pages pages;

  FigurePages(
      Catalogue catalogue,
      Figures figures,
      CellStore cells,
      FigureRemarks remarks,
      FigureView view,
      DefinitionHistory history,
      Viewers viewers,
      List<Figures.RelatedPages> related,
      Clock clock,
      Transactions transactions,
      Pages pages) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.cells = cells;
    this.remarks = remarks;
    this.view = view;
    this.history = history;
    this.viewers = viewers;
    this.related = List.copyOf(related);
    this.clock = clock;
    this.transactions = transactions;
    this.pages = pages;
  }

  /** The catalogue, read once at the start, and what the module shows to whom. */
  @Configuration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    Catalogue catalogue(Definitions definitions) {
      return Catalogue.inForce(definitions);
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
    var latest = years.isEmpty() ? Year.now(clock) : years.getLast();
    return year(latest.toString(), "");
  }

  @GetMapping("/figures/{year}")
  ResponseEntity<String> year(
      @PathVariable String year,
      @RequestParam(name = Known.PARAMETER, defaultValue = "") String day) {
    return switch (Catalogue.year(year)) {
      case Outcome.Done<Year>(var asked) -> known(day, shown -> year(asked, told(shown, asked)));
      case Outcome.Refused<Year>(var refusals) -> refused(refusals);
    };
  }

  @GetMapping("/figures/{year}/{figure}")
  ResponseEntity<String> figure(
      @PathVariable String year,
      @PathVariable String figure,
      @RequestParam(name = Known.PARAMETER, defaultValue = "") String day) {
    return switch (catalogue.ask(year, figure)) {
      case Outcome.Done<Asked>(var asked) ->
          known(day, shown -> figure(asked, told(shown, asked.year())));
      case Outcome.Refused<Asked>(var refusals) -> refused(refusals);
    };
  }

  private ResponseEntity<String> figure(Asked asked, Figures shown) {
    var named = !viewers.get().isAny(Role.DONOR);
    return pages.page(
        "figures/figure.jte",
        Map.of(
            "view",
            view.of(asked, shown),
            "versions",
            history.of(asked.figure().id(), named, pages.wording()),
            "related",
            related(asked)));
  }

  private List<Link> related(Asked asked) {
    return related.stream()
        .flatMap(others -> others.list(asked.figure().id(), asked.year()).stream())
        .toList();
  }

  private Figures told(Figures shown, Year year) {
    return shown.onPage(viewers.get(), year);
  }

  private ResponseEntity<String> known(String day, Function<Figures, ResponseEntity<String>> page) {
    return switch (figures.asKnownOn(day)) {
      case Outcome.Done<Figures>(var shown) -> page.apply(shown);
      case Outcome.Refused<Figures>(var refusals) -> refused(refusals);
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
        transactions.write(() ->
            remarks.stateNil(
                asked.figure(), asked.year(), cells.totals(List.of(asked.figure()), asked.year())));
    return switch (outcome) {
      case Outcome.Done<Year>(var year) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .header("Location", asked.figure().id().address(year))
              .build();
      case Outcome.Refused<Year>(var refusals) -> refused(refusals);
    };
  }

  private ResponseEntity<String> year(Year year, Figures shown) {
    var wording = pages.wording();
    var years =
        figures.years().stream()
            .map(each -> new Link(each.toString(), shown.keep("/figures/" + each)))
            .toList();
    return pages.page(
        "figures/year.jte",
        Map.of(
            "frame", pages.frame(wording.text("figures.title", year.toString())),
            "chapters", chapters(year, shown, wording),
            "years", years,
            "year", year.toString(),
            "known", KnownForm.of(shown, "/figures/" + year, clock, wording)));
  }

  private List<Chapter> chapters(Year year, Figures shown, Wording wording) {
    var values = shown.list(year);
    var now =
        told(figures, year).list(year).stream()
            .collect(Collectors.toMap(FigureValue::id, Function.identity()));
    var columns = columns(year, shown, wording);
    var chapters = new ArrayList<Chapter>();
    for (var programme : Programme.values()) {
      var rows =
          values.stream()
              .filter(value -> value.programme() == programme)
              .map(value -> row(value, now.getOrDefault(value.id(), value), shown, wording))
              .toList();
      if (!rows.isEmpty()) {
        var title = wording.text("figures.programme." + programme.code());
        chapters.add(
            new Chapter(title, Tone.of(programme).code(), Table.of(title, columns, rows, "")));
      }
    }
    return chapters;
  }

  private static List<Table.Column> columns(Year year, Figures shown, Wording wording) {
    var columns =
        new ArrayList<>(
            List.of(
                Table.Column.text(wording.text("figures.figure")),
                Table.Column.number(year.toString()),
                Table.Column.number(year.minusYears(1).toString()),
                Table.Column.number(wording.text("figures.change")),
                Table.Column.text(wording.text("figures.note"))));
    shown
        .known()
        .ifPresent(day -> {
          columns.set(1, Table.Column.number(wording.text("figures.known.then", year.toString())));
          columns.add(2, Table.Column.number(wording.text("figures.known.today.column")));
          columns.add(3, Table.Column.number(wording.text("figures.known.changed")));
        });
    return columns;
  }

  private List<Cell> row(FigureValue value, FigureValue now, Figures shown, Wording wording) {
    var address = shown.address(value.id(), value.year());
    var cells =
        new ArrayList<>(
            List.of(
                Cell.link(figures.title(value.id(), wording.language()), address),
                number(value, address, wording),
                value.previous().isPresent()
                    ? Cell.link(
                        wording.number(value.previous().getAsLong()),
                        shown.address(value.id(), value.year().minusYears(1)))
                    : Cell.empty(),
                Cell.text(FigureView.change(value, wording)),
                Cell.text(FigureView.note(value, wording))));
    shown
        .known()
        .ifPresent(day -> {
          cells.add(2, number(now, value.id().address(value.year()), wording));
          cells.add(3, Cell.text(FigureView.changed(value, now, wording)));
        });
    return cells;
  }

  private static Cell number(FigureValue value, String address, Wording wording) {
    var text = FigureView.value(value, wording);
    return value.value().isPresent()
        ? Cell.link(text, address).withNote(parts(value, wording))
        : Cell.empty().withNote(text);
  }

  private static String parts(FigureValue value, Wording wording) {
    if (value.status() == FigureValue.Status.NIL) {
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
