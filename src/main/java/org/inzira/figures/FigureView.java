package org.inzira.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Viewers;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.Catalogue.Asked;
import org.inzira.figures.Known.KnownForm;
import org.inzira.figures.disclosure.FigureAccess;
import org.inzira.figures.rates.RateLines;
import org.inzira.figures.rates.RateLines.RateLine;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.EntryQuery;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Reason;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/** Puts together what the page of a figure shows to who is looking. */
@Component
class FigureView {

  /** One line of how a figure came to its value. */
  record HistoryLine(String when, String why, String delta) {}

  /** A part of the value with the way to its entries; an empty address leads nowhere. */
  record Part(String value, String label, String address) {}

  /** Everything the page of a figure shows. */
  record FigurePage(
      Frame frame,
      FigureDefinition figure,
      Year year,
      String definition,
      String value,
      String arithmetic,
      Optional<RateLine> rate,
      List<Part> parts,
      List<Part> sexes,
      String note,
      List<FigureCharts.Panel> top,
      Optional<Table> latest,
      Optional<Link> all,
      List<FigureCharts.Panel> panels,
      List<HistoryLine> history,
      boolean nil,
      boolean nilForm,
      KnownForm known,
      Optional<String> since) {}

  private static final int LATEST = 3;
  private static final int HISTORY_MAX = 12;

  private final Figures figures;
  private final CellStore cells;
  private final FigureAccess access;
  private final RateLines rates;
  private final LedgerReader ledger;
  private final EntryPages entries;
  private final Viewers viewers;
  private final Clock clock;
  private final Pages pages;

  FigureView(
      Figures figures,
      CellStore cells,
      FigureAccess access,
      RateLines rates,
      LedgerReader ledger,
      EntryPages entries,
      Viewers viewers,
      Clock clock,
      Pages pages) {
    this.figures = figures;
    this.cells = cells;
    this.access = access;
    this.rates = rates;
    this.ledger = ledger;
    this.entries = entries;
    this.viewers = viewers;
    this.clock = clock;
    this.pages = pages;
  }

  /** The page of a figure as it is known today, or as it was known on a day. */
  FigurePage of(Asked asked, Figures shown) {
    var wording = pages.wording();
    var figure = asked.figure();
    var value = shown.get(figure.id(), asked.year());
    var viewer = viewers.get();
    var open = access.mayReadEntries(figure, viewer) && value.value().isPresent();
    var charts = shown.charts(figure.id(), asked.year(), viewer, wording);
    var page = latest(asked, shown, open);
    var year = asked.year().toString();
    return new FigurePage(
        pages.frame(
            figures.title(figure.id(), wording.language()),
            new Link(wording.text("figures.title", year), shown.keep("/figures/" + year))),
        figure,
        asked.year(),
        figures.definition(figure.id(), wording.language()),
        value(value, wording),
        arithmetic(value, wording),
        rates.of(asked.figure(), asked.year(), shown),
        parts(asked, shown, value, open),
        sexes(asked, shown, open, wording),
        note(value, wording),
        Stream.concat(charts.sexes().stream(), charts.years().stream()).toList(),
        page.map(read ->
            entries.table(
                wording.text("figures.entries.latest"), read.entries(), Optional.empty())),
        page.map(read -> all(asked, shown, read.count())),
        charts.breakdowns(),
        figures.disclosure(figure.id(), viewer) == Disclosure.IN_HOUSE
            ? history(asked, shown, wording)
            : List.of(),
        value.status() == FigureValue.Status.NIL,
        value.status() == FigureValue.Status.NOT_RECORDED
            && shown.known().isEmpty()
            && access.mayStateNil(viewer),
        KnownForm.of(shown, figure.id().address(asked.year()), clock, wording),
        shown.known().map(day -> since(value, wording)));
  }

  private Link all(Asked asked, Figures shown, long count) {
    var words = count == 1 ? "figures.entries.all.one" : "figures.entries.all";
    return new Link(
        pages.wording().text(words, pages.wording().number(count)),
        shown.keep(EntryFilter.ALL.address(asked.figure().id(), asked.year())));
  }

  /** Today's value beside the one of then, and what changed in between. */
  private String since(FigureValue then, Wording wording) {
    var now = figures.onPage(viewers.get(), then.year()).get(then.id(), then.year());
    var changed = changed(then, now, wording);
    return wording.text(
        "figures.known.since",
        value(now, wording),
        changed.matches("[+−].*") ? wording.text("figures.known.delta", changed) : changed);
  }

  /** What was added or taken back since, in words where there is no difference of two numbers. */
  static String changed(FigureValue then, FigureValue now, Wording wording) {
    if (then.value().isEmpty() || now.value().isEmpty()) {
      var same = then.value().isEmpty() && now.value().isEmpty();
      return wording.text(same ? "figures.known.unchanged" : "figures.known.first");
    }
    var delta = now.value().getAsLong() - then.value().getAsLong();
    return delta == 0 ? wording.text("figures.known.unchanged") : signed(delta, wording);
  }

  private Optional<EntryPages.Page> latest(Asked asked, Figures shown, boolean open) {
    var limit =
        Map.of(
            "limit",
            Integer.toString(LATEST),
            Known.PARAMETER,
            shown.known().map(day -> day.on().toString()).orElse(""));
    return open && entries.read(asked, limit) instanceof Outcome.Done<EntryPages.Page>(var read)
        ? Optional.of(read)
        : Optional.empty();
  }

  private List<HistoryLine> history(Asked asked, Figures shown, Wording wording) {
    var changes =
        cells.changes(
            asked.figure(),
            asked.year(),
            shown.known().map(day -> day.block().orElse(0)).orElse(Long.MAX_VALUE),
            shown.known().map(Known::end).orElse(clock.instant().plusSeconds(1)),
            HISTORY_MAX);
    var reasons =
        ledger.reasons(
            changes.stream().map(CellStore.Change::block).collect(Collectors.toUnmodifiableSet()));
    return changes.stream()
        .map(change ->
            new HistoryLine(
                wording.moment(change.at()),
                why(change.block(), reasons.getOrDefault(change.block(), Set.of()), wording),
                signed(change.sum(), wording)))
        .toList();
  }

  private static String why(long block, Set<Reason> reasons, Wording wording) {
    if (block == 0) {
      return wording.text("figures.block.anew");
    }
    var named =
        reasons.stream()
            .map(reason -> wording.text("reason." + reason.code()))
            .collect(Collectors.joining(", "));
    return wording.text("figures.block", Long.toString(block))
        + (named.isEmpty() ? "" : " · " + named);
  }

  private List<Part> parts(Asked asked, Figures shown, FigureValue value, boolean open) {
    if (value.value().isEmpty() || !entries.isCountedByHeadToo(asked.figure())) {
      return List.of();
    }
    return List.of(
        part(asked, shown, EntryQuery.Counting.SUBJECTS, value.individuallyCounted(), open),
        part(asked, shown, EntryQuery.Counting.HEADCOUNTS, value.headcount(), open));
  }

  private Part part(
      Asked asked, Figures shown, EntryQuery.Counting counting, long number, boolean open) {
    var wording = pages.wording();
    return new Part(
        wording.number(number),
        wording.text(
            counting == EntryQuery.Counting.SUBJECTS
                ? "figures.individually"
                : "figures.headcount"),
        open
            ? shown.keep(EntryFilter.of(counting).address(asked.figure().id(), asked.year()))
            : "");
  }

  /** The split by sex in words, where each part of it may be told. */
  private List<Part> sexes(Asked asked, Figures shown, boolean open, Wording wording) {
    var id = asked.figure().id();
    if (!asked.figure().axes().contains(Axis.SEX)) {
      return List.of();
    }
    var split = shown.breakdown(id, asked.year(), Axis.SEX, shown.disclosure(id, viewers.get()));
    return split.isSuppressed()
        ? List.of()
        : split.cells().stream()
            .map(cell ->
                new Part(
                    wording.number(cell.value().orElseThrow()),
                    figures.label(Axis.SEX, cell.key(), wording.language()),
                    open ? shown.address(id, asked.year(), Axis.SEX, cell.key()) : ""))
            .toList();
  }

  static String value(FigureValue value, Wording wording) {
    return value.value().isPresent()
        ? wording.number(value.value().getAsLong())
        : wording.text("figures.status." + value.status().code());
  }

  private static String arithmetic(FigureValue value, Wording wording) {
    return value
        .changePercent()
        .map(percent ->
            wording.text(
                "figures.arithmetic",
                wording.number(value.previous().orElseThrow()),
                wording.number(value.value().orElseThrow()),
                change(value, wording)))
        .orElseGet(
            () -> wording.text("figures.arithmetic.none", value.year().minusYears(1).toString()));
  }

  static String change(FigureValue value, Wording wording) {
    return value.changePercent().map(percent -> signed(percent, wording)).orElse("");
  }

  /** A change in per cent with its sign. */
  static String signed(BigDecimal percent, Wording wording) {
    return ((percent.signum() > 0 ? "+" : "") + wording.percent(percent)).replace('-', '−');
  }

  private static String signed(long delta, Wording wording) {
    if (delta == 0) {
      return wording.text("figures.history.moved");
    }
    return (delta > 0 ? "+" : "−") + wording.number(Math.abs(delta));
  }

  static String note(FigureValue value, Wording wording) {
    return value.note().map(note -> note.text(wording.language())).orElse("");
  }
}
