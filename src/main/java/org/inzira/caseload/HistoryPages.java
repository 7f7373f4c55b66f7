package org.inzira.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.caseload.History.Answer;
import org.inzira.caseload.History.Question;
import org.inzira.charts.Drawing;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
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

/** How long cases stayed where, and why they left the way: counts, and no case. */
@Controller
class HistoryPages {

  private static final int YEAR_MIN = 1951;
  private static final int YEAR_MAX = 2999;

  /**
   * What the history shows.
   *
   * @param stages durations of all stages
   * @param panels curves of the stages with enough cases, and why cases left the way
   * @param groups one stage by destination and year
   * @param groupStage the stage of which that is, among those to choose from
   */
  record View(
      Frame frame,
      List<Filter> filters,
      Table stages,
      List<Panel> panels,
      Table groups,
      List<Choice> stageChoices,
      String groupStage) {

    View {
      filters = List.copyOf(filters);
      panels = List.copyOf(panels);
      stageChoices = List.copyOf(stageChoices);
    }

    /** What was chosen of a filter, to be kept while another form is sent. */
    String chosen(String name) {
      return filters.stream()
          .filter(filter -> filter.name().equals(name))
          .map(Filter::value)
          .findFirst()
          .orElse("");
    }
  }

  /** A chart with a remark. */
  record Panel(String title, String note, Drawing drawing) {}

  private final History history;
  private final Pages pages;
  private final Places places;
  private final Clock clock;
  private final ZoneId zone;

  HistoryPages(History history, Pages pages, Places places, Clock clock, ZoneId zone) {
    this.history = history;
    this.pages = pages;
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping(CaseloadRoutes.HISTORY)
  ResponseEntity<String> history(
      @RequestParam(defaultValue = "") String destination,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String stage) {
    var question = new Question(Asked.selection(destination, "", "").destination(), year(year));
    var compared = Asked.stage(stage).orElse(Stage.ACCEPTED);
    var today = LocalDate.now(clock.withZone(zone));
    var answer = history.ask(question, today);
    var said = new HistoryWords(new CaseloadWords(pages.wording(), places));
    var words = said.words();
    var view =
        new View(
            pages.frame(
                words.text("caseload.history"),
                new Link(words.text("caseload.board"), CaseloadRoutes.BOARD)),
            filters(words, destination, year),
            stages(answer, said),
            panels(answer, said),
            groups(compared, today, said),
            CaseLists.openStages().stream()
                .map(one -> new Choice(one.code(), words.stage(one)))
                .toList(),
            compared.code());
    return pages.page("caseload/history.jte", Map.of("view", view));
  }

  private static Optional<Year> year(String written) {
    return written.isEmpty()
        ? Optional.empty()
        : Asked.wellFormed(() -> {
          int year = Integer.parseInt(written);
          if (year < YEAR_MIN || year > YEAR_MAX) {
            throw new IllegalArgumentException("no year of a case: " + year);
          }
          return Optional.of(Year.of(year));
        });
  }

  private List<Filter> filters(CaseloadWords words, String destination, String year) {
    var years =
        history.years().stream().map(one -> new Choice(one.toString(), one.toString())).toList();
    return List.of(
        new Filter(
            "destination",
            words.text("caseload.destination"),
            history.destinations().stream()
                .map(code -> new Choice(code, words.destination(code)))
                .toList(),
            destination),
        new Filter("year", words.text("caseload.year"), years, year));
  }

  private static Table stages(Answer answer, HistoryWords said) {
    var words = said.words();
    return Table.of(
        words.text("caseload.durations"),
        List.of(
            Column.text(words.text("caseload.stage")),
            Column.number(words.text("caseload.families")),
            Column.number(words.text("caseload.median")),
            Column.number(words.text("caseload.ninetieth")),
            Column.number(words.text("caseload.there")),
            Column.number(words.text("caseload.unrecorded"))),
        answer.stages().stream()
            .map(one ->
                Stream.concat(
                        Stream.of(Cell.text(words.stage(one.stage()))),
                        Stream.concat(
                            said.numbers(one.survival()),
                            Stream.of(Cell.text(words.words().number(one.unrecorded())))))
                    .toList())
            .toList(),
        words.text("caseload.history.none"));
  }

  private static List<Panel> panels(Answer answer, HistoryWords said) {
    var panels = new ArrayList<Panel>();
    answer.stages().stream()
        .filter(one -> one.survival().isEnough())
        .map(said::course)
        .forEach(panels::add);
    said.leavings(answer.leavings(), Stay.Went.ENDED).ifPresent(panels::add);
    said.leavings(answer.leavings(), Stay.Went.BACK).ifPresent(panels::add);
    return panels;
  }

  private Table groups(Stage stage, LocalDate today, HistoryWords said) {
    var words = said.words();
    var rows = new ArrayList<List<Cell>>();
    history
        .groups(stage, today)
        .forEach((group, survival) ->
            rows.add(
                Stream.concat(
                        Stream.of(
                            Cell.text(words.destination(group.destination())),
                            Cell.text(Integer.toString(group.year()))),
                        said.numbers(survival))
                    .toList()));
    return Table.of(
        words.text("caseload.groups", words.stage(stage)),
        List.of(
            Column.text(words.text("caseload.destination")),
            Column.number(words.text("caseload.year")),
            Column.number(words.text("caseload.families")),
            Column.number(words.text("caseload.median")),
            Column.number(words.text("caseload.ninetieth")),
            Column.number(words.text("caseload.there"))),
        rows,
        words.text("caseload.history.none"));
  }
}
