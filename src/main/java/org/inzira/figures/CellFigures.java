package org.inzira.figures;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.inzira.access.Viewer;
import org.inzira.database.Settings;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.disclosure.FigureAccess;
import org.inzira.figures.disclosure.Suppression;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.PublishedSnapshots;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.EntryQuery;
import org.inzira.ledger.Replay;
import org.inzira.page.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Reads figures from cells: from what is kept, or from what was known at the end of a day. */
@Service
class CellFigures implements Figures {

  private final Catalogue catalogue;
  private final Cells.Source cells;
  private final FigureAccess access;
  private final Cells.Basis basis;
  private final Optional<KnownCells.Days> days;
  private final Optional<Known> known;

  @Autowired
  CellFigures(
      Catalogue catalogue,
      CellStore kept,
      FigureRemarks remarks,
      FigureAccess access,
      FigureWords words,
      KnownCells.Days days,
      Settings settings,
      ObjectProvider<PublishedSnapshots> published) {
    this(
        new Cells.Basis(
            catalogue,
            kept,
            remarks,
            access,
            words,
            settings.country(),
            Cells.Beside.of(published)),
        Optional.of(days),
        Optional.empty());
  }

  /** Figures of one moment, which know of no other. */
  CellFigures(Cells.Basis basis) {
    this(basis, Optional.empty(), Optional.empty());
  }

  private CellFigures(Cells.Basis basis, Optional<KnownCells.Days> days, Optional<Known> known) {
    this.basis = basis;
    this.catalogue = basis.catalogue();
    this.cells = basis.cells();
    this.access = basis.access();
    this.days = days;
    this.known = known;
  }

  @Override
  public Outcome<Figures> asKnownOn(String day) {
    if (day.isEmpty()) {
      return Outcome.done(this);
    }
    return days.<Outcome<Figures>>map(any ->
            any.known(day)
                .map(asked -> new CellFigures(any.basis(basis, asked), days, Optional.of(asked))))
        .orElseGet(() -> Outcome.refused(Refusal.of("FI-014")));
  }

  @Override
  public Figures inDocument(Year year) {
    return inDocument(year, basis.published().beside(year));
  }

  @Override
  public Figures inDocument(Year year, List<FigureSnapshot> published) {
    return DocumentFigures.leaving(this, basis, year, published);
  }

  @Override
  public Figures toldTo(Viewer viewer, Year year) {
    return isOutside(viewer) ? inDocument(year) : this;
  }

  @Override
  public Figures onPage(Viewer viewer, Year year) {
    return isOutside(viewer)
        ? DocumentFigures.onPage(this, basis, year, basis.published().beside(year))
        : this;
  }

  @Override
  public Figures inHouseDocument(Year year, String base) {
    return DocumentFigures.inHouse(this, basis, year, base);
  }

  @Override
  public Optional<Known> known() {
    return known;
  }

  @Override
  public String address(FigureId figure, Year year) {
    return keep(figure.address(year));
  }

  @Override
  public String address(FigureId figure, Year year, Axis axis, String key) {
    return keep(EntryFilter.of(axis, key).address(figure, year));
  }

  @Override
  public List<FigureDefinition> definitions() {
    return catalogue.list();
  }

  @Override
  public FigureValue get(FigureId figure, Year year) {
    catalogue.get(figure);
    return values(year, definition -> definition.id().equals(figure)).getFirst();
  }

  @Override
  public List<FigureValue> list(Year year) {
    return values(year, definition -> true);
  }

  @Override
  public List<Year> years() {
    return cells.years();
  }

  @Override
  public List<Axis> axes(FigureId figure) {
    return catalogue.get(figure).axes();
  }

  @Override
  public Breakdown breakdown(FigureId id, Year year, Axis axis, Disclosure disclosure) {
    var figure = catalogue.get(id);
    if (!figure.axes().contains(axis)) {
      throw new IllegalArgumentException(id.value() + " has no axis " + axis.code());
    }
    var read = cells.cells(figure, year, axis);
    var values = read.sums();
    var hidden = hidden(figure, year, axis, values, disclosure);
    return new Breakdown(
        id,
        year,
        axis,
        figure.kind(axis),
        total(figure, year, read),
        Breakdown.cells(axis, values, hidden),
        Breakdown.kept(values, hidden),
        basis.remarks().note(id, year, axis));
  }

  @Override
  public Disclosure disclosure(FigureId figure, Viewer viewer) {
    return access.disclosure(catalogue.get(figure), viewer);
  }

  @Override
  public FigureCharts charts(FigureId figure, Year year, Viewer viewer, Wording wording) {
    var definition = catalogue.get(figure);
    var open = access.mayReadEntries(definition, viewer);
    return new FigureCharts(this, definition, year, viewer, wording, open, basis.country());
  }

  @Override
  public String headcounts(FigureId figure, Year year, Viewer viewer) {
    return access.mayReadEntries(catalogue.get(figure), viewer)
        ? keep(EntryFilter.of(EntryQuery.Counting.HEADCOUNTS).address(figure, year))
        : address(figure, year);
  }

  @Override
  public String entriesSince(
      FigureId figure, Year year, long block, Replay.Cause cause, Viewer viewer) {
    return access.mayReadEntries(catalogue.get(figure), viewer)
        ? EntryFilter.since(block, cause).address(figure, year)
        : address(figure, year);
  }

  @Override
  public String title(FigureId figure, Locale language) {
    return basis.words().title(figure, language);
  }

  @Override
  public String definition(FigureId figure, Locale language) {
    return basis.words().definition(figure, language);
  }

  @Override
  public String label(Axis axis, String key, Locale language) {
    return basis.words().cell(axis, key, language);
  }

  @Override
  public String label(Axis axis, Locale language) {
    return basis.words().axis(axis, language);
  }

  private OptionalLong total(FigureDefinition figure, Year year, Cells totals) {
    var key = Cells.Key.total(figure, year);
    if (totals.contains(key)) {
      return OptionalLong.of(totals.get(key).sum());
    }
    return cells.nil(year).contains(figure.id()) ? OptionalLong.of(0) : OptionalLong.empty();
  }

  private List<FigureValue> values(Year year, Predicate<FigureDefinition> wanted) {
    var before = year.minusYears(1);
    var definitions = catalogue.list().stream().filter(wanted).toList();
    var totals = cells.totals(definitions, year, before);
    var nil = cells.nil(year);
    var nilBefore = cells.nil(before);
    var noted = basis.remarks().notes(year);
    return definitions.stream()
        .map(figure -> {
          var amount = parts(figure, totals.get(Cells.Key.total(figure, year)));
          var previous = status(figure, before, totals, nilBefore);
          return new FigureValue(
              figure.id(),
              figure.programme(),
              figure.unit(),
              year,
              status(figure, year, totals, nil),
              amount.individuals(),
              amount.headcount(),
              previous == FigureValue.Status.NOT_RECORDED
                  ? OptionalLong.empty()
                  : OptionalLong.of(totals.get(Cells.Key.total(figure, before)).sum()),
              Optional.ofNullable(noted.get(figure.id())),
              figure.version());
        })
        .toList();
  }

  /** Only people are ever counted by headcount; things and places are counted one by one. */
  private static Cells.Amount parts(FigureDefinition figure, Cells.Amount amount) {
    return figure.counted() == FigureDefinition.Counted.PEOPLE
        ? amount
        : new Cells.Amount(amount.sum(), 0);
  }

  private static FigureValue.Status status(
      FigureDefinition figure, Year year, Cells totals, Set<FigureId> nil) {
    if (totals.contains(Cells.Key.total(figure, year))) {
      return FigureValue.Status.RECORDED;
    }
    return nil.contains(figure.id()) ? FigureValue.Status.NIL : FigureValue.Status.NOT_RECORDED;
  }

  /**
   * Breakdowns of a part would give the rest of the whole away, and those of two days what came in
   * between: outside they are not shown.
   */
  private Set<String> hidden(
      FigureDefinition figure,
      Year year,
      Axis axis,
      Map<String, Long> values,
      Disclosure disclosure) {
    if (disclosure == Disclosure.IN_HOUSE || !access.isOfPeople(figure)) {
      return Set.of();
    }
    if (figure.partOf().isPresent() || known.map(Known::over).orElse(false)) {
      return Set.copyOf(values.keySet());
    }
    if (axis.coarser().stream().anyMatch(coarser -> isSmallBy(figure, year, coarser))) {
      return Set.copyOf(values.keySet());
    }
    return axis.coarser().isEmpty() ? Suppression.hidden(values) : Suppression.hiddenNested(values);
  }

  private boolean isSmallBy(FigureDefinition figure, Year year, Axis axis) {
    return figure.axes().contains(axis)
        && cells.cells(figure, year, axis).sums().values().stream().anyMatch(Suppression::isSmall);
  }
}
