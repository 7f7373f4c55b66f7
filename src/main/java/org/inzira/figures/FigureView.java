package org.inzira.figures;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Viewers;
import org.inzira.figures.Catalogue.Asked;
import org.inzira.figures.FigureDefinition.Counted;
import org.inzira.kernel.Outcome;
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
      List<Part> parts,
      List<Part> sexes,
      String note,
      List<FigureCharts.Panel> top,
      Optional<Table> latest,
      Optional<Link> all,
      List<FigureCharts.Panel> panels,
      List<HistoryLine> history,
      boolean nil,
      boolean nilForm) {}

  private static final int LATEST = 3;
  private static final int HISTORY_MAX = 12;

  private final Figures figures;
  private final CellStore cells;
  private final FigureAccess access;
  private final LedgerReader ledger;
  private final EntryPages entries;
  private final Viewers viewers;
  private final Pages pages;

  FigureView(
      Figures figures,
      CellStore cells,
      FigureAccess access,
      LedgerReader ledger,
      EntryPages entries,
      Viewers viewers,
      Pages pages) {
    this.figures = figures;
    this.cells = cells;
    this.access = access;
    this.ledger = ledger;
    this.entries = entries;
    this.viewers = viewers;
    this.pages = pages;
  }

  FigurePage of(Asked asked) {
    var wording = pages.wording();
    var figure = asked.figure();
    var value = figures.get(figure.id(), asked.year());
    var viewer = viewers.get();
    var open = access.mayReadEntries(figure, viewer) && value.value().isPresent();
    var charts = new FigureCharts(figures, figure, asked.year(), viewer, open, wording);
    var page = latest(asked, open);
    var year = asked.year().toString();
    return new FigurePage(
        pages.frame(
            figures.title(figure.id(), wording.language()),
            new Link(wording.text("figures.title", year), "/figures/" + year)),
        figure,
        asked.year(),
        figures.definition(figure.id(), wording.language()),
        value(value, wording),
        arithmetic(value, wording),
        parts(asked, value, open, wording),
        sexes(asked, open, wording),
        note(value, wording),
        Stream.concat(charts.sexes().stream(), charts.years().stream()).toList(),
        page.map(read ->
            entries.table(
                wording.text("figures.entries.latest"), read.entries(), Optional.empty())),
        page.map(read ->
            new Link(
                wording.text("figures.entries.all", wording.number(read.count())),
                EntryFilter.ALL.address(figure.id(), asked.year()))),
        charts.breakdowns(),
        figures.disclosure(figure.id(), viewer) == Disclosure.IN_HOUSE
            ? history(asked, wording)
            : List.of(),
        value.status() == FigureStatus.NIL,
        value.status() == FigureStatus.NOT_RECORDED && access.mayStateNil(viewer));
  }

  private Optional<EntryPages.Page> latest(Asked asked, boolean open) {
    var limit = Map.of("limit", Integer.toString(LATEST));
    return open && entries.read(asked, limit) instanceof Outcome.Done<EntryPages.Page>(var read)
        ? Optional.of(read)
        : Optional.empty();
  }

  private List<HistoryLine> history(Asked asked, Wording wording) {
    var changes = cells.changes(asked.figure(), asked.year(), HISTORY_MAX);
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

  private List<Part> parts(Asked asked, FigureValue value, boolean open, Wording wording) {
    if (value.value().isEmpty() || asked.figure().counted() != Counted.PEOPLE) {
      return List.of();
    }
    var address = EntryFilter.ALL.address(asked.figure().id(), asked.year());
    return List.of(
        new Part(
            wording.number(value.individuallyCounted()),
            wording.text("figures.individually"),
            open ? address : ""),
        new Part(wording.number(value.headcount()), wording.text("figures.headcount"), ""));
  }

  /** The split by sex in words, where each part of it may be told. */
  private List<Part> sexes(Asked asked, boolean open, Wording wording) {
    var id = asked.figure().id();
    if (!asked.figure().axes().contains(Axis.SEX)) {
      return List.of();
    }
    var split =
        figures.breakdown(id, asked.year(), Axis.SEX, figures.disclosure(id, viewers.get()));
    return split.isSuppressed()
        ? List.of()
        : split.cells().stream()
            .map(cell ->
                new Part(
                    wording.number(cell.value().orElseThrow()),
                    figures.label(Axis.SEX, cell.key(), wording.language()),
                    open ? Figures.address(id, asked.year(), Axis.SEX, cell.key()) : ""))
            .toList();
  }

  static String value(FigureValue value, Wording wording) {
    return value.value().isPresent()
        ? wording.number(value.value().getAsLong())
        : wording.text("figures.status.not_recorded");
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
