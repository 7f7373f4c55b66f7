package org.inzira.figures;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.figures.definitions.FigureCounting;
import org.inzira.figures.definitions.Recounting;
import org.inzira.figures.definitions.ShippedDefinitions;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Posting;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/** Counts every figure anew from the ledger, to check what is kept or to mend it. */
@Service
class Reconciliation implements SmartInitializingSingleton, Recounting, FigureCounting {

  /** A kept cell that the entries do not bear out. */
  record Difference(Cells.Key cell, Cells.Amount kept, Cells.Amount recomputed) {}

  /** What a check found. */
  record Finding(int figures, int cells, List<Difference> differences) {
    Finding {
      differences = List.copyOf(differences);
    }
  }

  /** Changes that no block made bear this number. */
  private static final long ANEW = 0;

  private final Catalogue catalogue;
  private final CellStore store;
  private final LedgerReader ledger;
  private final Transactions transactions;
  private final Clock clock;

  Reconciliation(
      Catalogue catalogue,
      CellStore store,
      LedgerReader ledger,
      Transactions transactions,
      Clock clock) {
    this.catalogue = catalogue;
    this.store = store;
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Counts anew when the catalogue has a definition that the kept cells do not know. */
  @Override
  public void afterSingletonsInstantiated() {
    ShippedDefinitions.refuse(complaints(catalogue.list()));
    var known = store.definitions();
    if (catalogue.list().stream()
        .anyMatch(
            figure -> !known.getOrDefault(figure.id(), Set.of()).contains(figure.version()))) {
      rebuild().orThrow();
    }
  }

  /** Compares what is kept with the entries of the same moment. */
  Finding verify() {
    return transactions.snapshot(() -> {
      var figures = catalogue.list();
      var kept = of(figures, store.all());
      var recomputed = recomputed(figures);
      var differences =
          recomputed.minus(kept).amounts().keySet().stream()
              .map(cell -> new Difference(cell, kept.get(cell), recomputed.get(cell)))
              .toList();
      return new Finding(figures.size(), recomputed.amounts().size(), differences);
    });
  }

  /** Puts right what differs, holding postings back meanwhile; says how many cells moved. */
  Outcome<Integer> rebuild() {
    return transactions.write(() -> {
      hold();
      return Outcome.done(settle(catalogue.list()));
    });
  }

  @Override
  public void hold() {
    store.lock();
  }

  @Override
  public void count(List<FigureDefinition> definitions) {
    settle(definitions);
  }

  @Override
  public List<String> complaints(List<FigureDefinition> definitions) {
    var complaints = new ArrayList<>(Catalogue.complaints(definitions));
    definitions.stream()
        .flatMap(definition -> definition.measures().stream())
        .distinct()
        .filter(code -> ledger.find(code).isEmpty())
        .forEach(code -> complaints.add("figures count what no chart has: " + code.value()));
    return complaints;
  }

  @Override
  public Map<Cell, Long> kept(List<FigureDefinition> inForce, Year year) {
    return cells(of(inForce, store.all(year)), year);
  }

  @Override
  public Map<Cell, Long> counted(List<FigureDefinition> definitions, Year year) {
    var counting = new Counting(definitions);
    ledger.standings(measures(definitions), year, Long.MAX_VALUE, counting::take);
    return cells(counting.finish(), year);
  }

  @Override
  public Effect effect(List<FigureDefinition> definitions, Posting posting) {
    var entries = new HashMap<FigureId, Long>();
    posting.additions(
        measures(definitions),
        added ->
            definitions.stream()
                .filter(figure -> figure.counts(added))
                .forEach(figure -> entries.merge(figure.id(), 1L, Long::sum)));
    var cells = new HashMap<Cell, Long>();
    KeepFigures.differences(definitions, posting)
        .amounts()
        .forEach((key, amount) -> cells.put(cell(key), amount.sum()));
    return new Effect(cells, entries);
  }

  private static Map<Cell, Long> cells(Cells cells, Year year) {
    var some = new HashMap<Cell, Long>();
    cells
        .amounts()
        .forEach((key, amount) -> {
          if (key.year().equals(year) && (key.isTotal() || amount.sum() != 0)) {
            some.put(cell(key), amount.sum());
          }
        });
    return some;
  }

  private static Cell cell(Cells.Key key) {
    return new Cell(key.figure(), key.axis(), key.key());
  }

  private static Set<MeasureCode> measures(List<FigureDefinition> definitions) {
    return definitions.stream()
        .flatMap(figure -> figure.measures().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Moves what is kept of these figures to what the entries say. */
  private int settle(List<FigureDefinition> figures) {
    var kept = of(figures, store.all());
    var recomputed = recomputed(figures);
    var differences = recomputed.minus(kept);
    var moved = differences.amounts().size();
    recomputed.amounts().keySet().stream()
        .filter(cell -> cell.isTotal() && !kept.contains(cell))
        .forEach(cell -> differences.add(cell, Cells.Amount.ZERO));
    store.apply(differences, ANEW, clock.instant());
    figures.forEach(figure -> store.noteDefinition(figure, clock.instant()));
    return moved;
  }

  private Cells recomputed(List<FigureDefinition> figures) {
    var counting = new Counting(figures);
    ledger.standings(measures(figures), counting::take);
    return counting.finish();
  }

  /** What older versions of a definition counted stays as it was and is not compared. */
  private static Cells of(List<FigureDefinition> figures, Cells kept) {
    var versions =
        figures.stream().collect(Collectors.toMap(FigureDefinition::id, FigureDefinition::version));
    var current = new Cells();
    kept.amounts()
        .forEach((cell, amount) -> {
          if (versions.getOrDefault(cell.figure(), -1) == cell.version()) {
            current.add(cell, amount);
          }
        });
    return current;
  }
}
