package org.inzira.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.Drawing;
import org.inzira.charts.Mark;
import org.inzira.page.Cell;
import org.inzira.page.Frame;
import org.inzira.page.ListView.Filter;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.places.Places;
import org.inzira.resettlement.Stage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many stand where, and since when. It names nobody, so nobody is put on the trail. */
@Controller
class BoardPages {

  /** What lapses within so many days is told apart. */
  static final int DAYS_SOON = 14;

  /**
   * What the board shows.
   *
   * @param tiles numbers that stand out
   * @param drawing the families at each stage, where there are any
   * @param pipeline the same with ages, as a table
   */
  record View(
      Frame frame,
      List<Filter> filters,
      List<Tile> tiles,
      Optional<Drawing> drawing,
      Table pipeline) {

    View {
      filters = List.copyOf(filters);
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * A number with what it counts.
   *
   * @param address where it leads, or empty for whom it leads nowhere
   */
  record Tile(String value, String label, String note, String address) {}

  private final Board board;
  private final RuleWatch rules;
  private final Pages pages;
  private final Places places;
  private final Clock clock;
  private final ZoneId zone;

  BoardPages(Board board, RuleWatch rules, Pages pages, Places places, Clock clock, ZoneId zone) {
    this.board = board;
    this.rules = rules;
    this.pages = pages;
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping(CaseloadRoutes.BOARD)
  ResponseEntity<String> board(
      @RequestParam(defaultValue = "") String destination,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String officer) {
    var selection = Asked.selection(destination, site, officer);
    rules.look();
    var today = LocalDate.now(clock.withZone(zone));
    var words = new CaseloadWords(pages.wording(), places);
    var columns = board.columns(selection, today);
    var view =
        new View(
            pages.frame(words.text("caseload.board")),
            words.filters(board, selection),
            tiles(selection, columns, today, words),
            drawing(selection, columns, words),
            table(selection, columns, today, words));
    return pages.page("caseload/board.jte", Map.of("view", view));
  }

  private List<Tile> tiles(
      Selection selection, List<Board.Column> columns, LocalDate today, CaseloadWords words) {
    var all = amount(columns, _ -> true);
    var lapses = board.lapses(selection, today, today.plusDays(DAYS_SOON));
    var address = mayList() ? CaseloadRoutes.LAPSING + parameters(selection.query()) : "";
    return List.of(
        tile("caseload.tile.here", here(columns), mayList() ? list(selection, "") : "", words),
        tile(
            "caseload.tile.away",
            amount(columns, column -> !isHere(column.stage())),
            mayList() ? list(selection, "&stage=departed") : "",
            words),
        new Tile(
            words.words().number(all.held()),
            words.text("caseload.tile.held"),
            words.text("caseload.tile.held.note"),
            mayList() ? list(selection, "&held=yes") : ""),
        tile("caseload.tile.soon", lapses.soon(), address, words),
        tile("caseload.tile.lapsed", lapses.lapsed(), address, words));
  }

  /** Of those who have not left: who waits for a word of arrival is no longer ours to move. */
  private static Tally.Amount here(List<Board.Column> columns) {
    return amount(columns, column -> isHere(column.stage()));
  }

  private static Tally.Amount amount(
      List<Board.Column> columns, Predicate<Board.Column> concerned) {
    return columns.stream()
        .filter(concerned)
        .map(Board.Column::amount)
        .reduce(Tally.Amount.NONE, Tally.Amount::plus);
  }

  private static boolean isHere(Stage stage) {
    return stage.compareTo(Stage.DEPARTED) < 0;
  }

  private static Tile tile(String key, Tally.Amount amount, String address, CaseloadWords words) {
    var people = words.text("caseload.people.count", amount.people());
    return new Tile(words.words().number(amount.families()), words.text(key), people, address);
  }

  private Optional<Drawing> drawing(
      Selection selection, List<Board.Column> columns, CaseloadWords words) {
    if (here(columns).families() == 0) {
      return Optional.empty();
    }
    var marks =
        columns.stream()
            .filter(column -> isHere(column.stage()))
            .map(column ->
                Mark.of(
                    words.stage(column.stage()),
                    column.amount().families(),
                    mayList() ? list(selection, "&stage=" + column.stage().code()) : ""))
            .toList();
    var caption =
        new ChartCaption(
            "pipeline",
            words.text("caseload.pipeline"),
            words.text("caseload.stage"),
            words.text("caseload.families"));
    return Optional.of(Charts.in(words.words().language(), "").ranking(caption, marks));
  }

  private Table table(
      Selection selection, List<Board.Column> columns, LocalDate today, CaseloadWords words) {
    var headings = new ArrayList<Column>();
    headings.add(Column.text(words.text("caseload.stage")));
    for (var heading : List.of("families", "people", "held")) {
      headings.add(Column.number(words.text("caseload." + heading)));
    }
    for (var age : Board.Age.values()) {
      headings.add(Column.number(words.text("caseload.age." + age.code())));
    }
    headings.add(Column.text(words.text("caseload.longest")));
    return Table.of(
        words.text("caseload.ages"),
        headings,
        columns.stream().map(column -> row(selection, column, today, words)).toList(),
        words.text("caseload.none"));
  }

  private List<Cell> row(
      Selection selection, Board.Column column, LocalDate today, CaseloadWords words) {
    var cells = new ArrayList<Cell>();
    var address = list(selection, "&stage=" + column.stage().code());
    cells.add(linked(words.stage(column.stage()), address));
    cells.add(number(column.amount().families(), words));
    cells.add(number(column.amount().people(), words));
    cells.add(
        column.amount().held() == 0
            ? number(0, words)
            : linked(words.words().number(column.amount().held()), address + "&held=yes"));
    for (var age : Board.Age.values()) {
      cells.add(number(column.ages().getOrDefault(age, 0), words));
    }
    cells.add(
        column
            .longestSince()
            .map(day -> Cell.text(words.words().day(day)).withNote(words.daysUntil(day, today)))
            .orElseGet(Cell::empty));
    return cells;
  }

  private Cell linked(String text, String address) {
    return mayList() ? Cell.link(text, address) : Cell.text(text);
  }

  /** Nobody is a dash: a table full of noughts hides its numbers. */
  private static Cell number(int number, CaseloadWords words) {
    return Cell.text(number == 0 ? "–" : words.words().number(number));
  }

  private boolean mayList() {
    return pages.mayOpen(CaseloadRoutes.CASES);
  }

  private static String list(Selection selection, String more) {
    return CaseloadRoutes.CASES + parameters(more + selection.query());
  }

  private static String parameters(String query) {
    return query.isEmpty() ? "" : "?" + query.substring(1);
  }
}
