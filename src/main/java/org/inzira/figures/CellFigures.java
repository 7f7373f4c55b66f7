package org.inzira.figures;

import java.time.Clock;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.inzira.access.Viewer;
import org.inzira.database.Settings;
import org.inzira.database.Transactions;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.EntryQuery;
import org.inzira.ledger.LedgerReader;
import org.inzira.page.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Reads figures from cells: from what is kept, or from what was known at the end of a day. */
@Service
class CellFigures implements Figures {

  private final Catalogue catalogue;
  private final CellStore kept;
  private final FigureRemarks remarks;
  private final FigureAccess access;
  private final FigureWords words;
  private final LedgerReader ledger;
  private final Transactions transactions;
  private final Clock clock;
  private final CountryCode country;
  private final Cells.Source cells;
  private final Optional<Known> known;

  @Autowired
  CellFigures(
      Catalogue catalogue,
      CellStore kept,
      FigureRemarks remarks,
      FigureAccess access,
      FigureWords words,
      LedgerReader ledger,
      Transactions transactions,
      Clock clock,
      Settings settings) {
    this.country = settings.country();
    this.catalogue = catalogue;
    this.kept = kept;
    this.remarks = remarks;
    this.access = access;
    this.words = words;
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
    this.cells = kept;
    this.known = Optional.empty();
  }

  private CellFigures(CellFigures today, Known known) {
    this.catalogue = today.catalogue;
    this.kept = today.kept;
    this.remarks = today.remarks;
    this.access = today.access;
    this.words = today.words;
    this.ledger = today.ledger;
    this.transactions = today.transactions;
    this.clock = today.clock;
    this.country = today.country;
    this.cells = new KnownCells(catalogue, ledger, transactions, remarks, known);
    this.known = Optional.of(known);
  }

  @Override
  public Outcome<Figures> asKnownOn(String day) {
    return day.isEmpty()
        ? Outcome.done(this)
        : Known.of(day, ledger, clock).map(asked -> new CellFigures(this, asked));
  }

  @Override
  public Figures inDocument(Year year) {
    return new DocumentFigures(this, catalogue, year, country);
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
  public List<FigureId> list() {
    return catalogue.list().stream().map(FigureDefinition::id).toList();
  }

  @Override
  public List<FigureDefinition> definitions() {
    return catalogue.list();
  }

  @Override
  public Optional<FigureId> find(String name) {
    return list().stream().filter(id -> id.value().equals(name)).findAny();
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
    return kept.years();
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
    var values = new HashMap<String, Long>();
    var read = cells.cells(figure, year, axis);
    read.amounts()
        .forEach((key, amount) -> {
          if (!key.isTotal() && amount.sum() != 0) {
            values.put(key.key(), amount.sum());
          }
        });
    return new Breakdown(
        id,
        year,
        axis,
        figure.kind(axis),
        total(figure, year, read),
        shown(axis, values, hidden(figure, axis, values, disclosure)),
        remarks.note(id, year, axis));
  }

  @Override
  public Disclosure disclosure(FigureId figure, Viewer viewer) {
    return access.disclosure(catalogue.get(figure), viewer);
  }

  @Override
  public FigureCharts charts(FigureId figure, Year year, Viewer viewer, Wording wording) {
    var definition = catalogue.get(figure);
    var open = access.mayReadEntries(definition, viewer);
    return new FigureCharts(this, definition, year, viewer, wording, open, country);
  }

  @Override
  public String headcounts(FigureId figure, Year year, Viewer viewer) {
    return access.mayReadEntries(catalogue.get(figure), viewer)
        ? keep(EntryFilter.of(EntryQuery.Counting.HEADCOUNTS).address(figure, year))
        : address(figure, year);
  }

  @Override
  public String title(FigureId figure, Locale language) {
    return words.title(figure, language);
  }

  @Override
  public String definition(FigureId figure, Locale language) {
    return words.definition(figure, language);
  }

  @Override
  public String label(Axis axis, String key, Locale language) {
    return words.cell(axis, key, language);
  }

  @Override
  public String label(Axis axis, Locale language) {
    return words.axis(axis, language);
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
    var noted = remarks.notes(year);
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
      FigureDefinition figure, Axis axis, Map<String, Long> values, Disclosure disclosure) {
    if (disclosure == Disclosure.IN_HOUSE || !access.isOfPeople(figure)) {
      return Set.of();
    }
    if (figure.partOf().isPresent() || known.map(Known::over).orElse(false)) {
      return Set.copyOf(values.keySet());
    }
    return axis.isNested() ? Suppression.hiddenNested(values) : Suppression.hidden(values);
  }

  /** Hidden cells stand last and by name, since the place of one among numbers would tell. */
  private static List<Breakdown.Cell> shown(
      Axis axis, Map<String, Long> values, Set<String> hidden) {
    return values.keySet().stream()
        .sorted(order(axis, values, hidden))
        .map(key ->
            new Breakdown.Cell(
                key,
                hidden.contains(key)
                    ? OptionalLong.empty()
                    : OptionalLong.of(values.getOrDefault(key, 0L))))
        .toList();
  }

  private static Comparator<String> order(Axis axis, Map<String, Long> values, Set<String> hidden) {
    var byName = Comparator.<String>naturalOrder();
    if (axis.isOrdered()) {
      return Comparator.comparingInt(axis::rank).thenComparing(byName);
    }
    Comparator<String> byValue =
        Comparator.comparingLong(key -> hidden.contains(key) ? 0 : -values.getOrDefault(key, 0L));
    return Comparator.<String>comparingInt(key -> key.equals(Axis.UNKNOWN) ? 1 : 0)
        .thenComparing(byValue)
        .thenComparing(byName);
  }
}
