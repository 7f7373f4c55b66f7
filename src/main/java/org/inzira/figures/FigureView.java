package org.inzira.figures;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.access.Viewers;
import org.inzira.figures.Catalogue.Asked;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
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
      String note,
      List<FigureCharts.Panel> top,
      Optional<Table> latest,
      Optional<Link> all,
      List<FigureCharts.Panel> panels,
      List<HistoryLine> history,
      boolean nilForm) {}

  private static final int LATEST = 3;
  private static final int HISTORY_MAX = 12;

  private final Figures figures;
  private final CellStore cells;
  private final FigureAccess access;
  private final EntryPages entries;
  private final Viewers viewers;
  private final Pages pages;

  FigureView(
      Figures figures,
      CellStore cells,
      FigureAccess access,
      EntryPages entries,
      Viewers viewers,
      Pages pages) {
    this.figures = figures;
    this.cells = cells;
    this.access = access;
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
    var latest =
        open
            ? entries.read(asked, Map.of("limit", Integer.toString(LATEST)))
            : Outcome.<EntryPages.Page>refused(Refusal.of("FI-007"));
    var page =
        latest instanceof Outcome.Done<EntryPages.Page>(var read)
            ? Optional.of(read)
            : Optional.<EntryPages.Page>empty();
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
        open ? parts(asked, value, wording) : List.of(),
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
        value.status() == FigureStatus.NOT_RECORDED && access.mayStateNil(viewer));
  }

  private List<HistoryLine> history(Asked asked, Wording wording) {
    return cells.changes(asked.figure(), asked.year(), HISTORY_MAX).stream()
        .map(change ->
            new HistoryLine(
                wording.moment(change.at()),
                change.block() == 0
                    ? wording.text("figures.block.anew")
                    : wording.text("figures.block", Long.toString(change.block())),
                signed(change.sum(), wording)))
        .toList();
  }

  private List<Part> parts(Asked asked, FigureValue value, Wording wording) {
    var parts = new ArrayList<Part>();
    var address = EntryFilter.ALL.address(asked.figure().id(), asked.year());
    if (access.isOfPeople(asked.figure())) {
      parts.add(
          new Part(
              wording.number(value.individuallyCounted()),
              wording.text("figures.individually"),
              address));
      parts.add(new Part(wording.number(value.headcount()), wording.text("figures.headcount"), ""));
    }
    return parts;
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
    return value
        .changePercent()
        .map(percent -> (percent.signum() > 0 ? "+" : "") + wording.percent(percent))
        .map(text -> text.replace('-', '−'))
        .orElse("");
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
