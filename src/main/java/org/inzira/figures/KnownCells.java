package org.inzira.figures;

import java.time.Clock;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.MeasureCode;
import org.springframework.stereotype.Component;

/**
 * The cells as they were at the end of a day, counted by today's definitions from the entries and
 * mergings known then. Slower than reading what is kept, and exact. Made for one request, which
 * reads each measure and year once.
 */
final class KnownCells implements Cells.Source {

  /** Finds what was known at the end of a day. */
  @Component
  static class Days {

    private final LedgerReader ledger;
    private final Transactions transactions;
    private final FigureRemarks remarks;
    private final CellStore kept;
    private final Clock clock;

    Days(
        LedgerReader ledger,
        Transactions transactions,
        FigureRemarks remarks,
        CellStore kept,
        Clock clock) {
      this.ledger = ledger;
      this.transactions = transactions;
      this.remarks = remarks;
      this.kept = kept;
      this.clock = clock;
    }

    Outcome<Known> known(String day) {
      return Known.of(day, ledger, clock);
    }

    /** What figures of today are read from, with the cells of then. */
    Cells.Basis basis(Cells.Basis today, Known known) {
      return today.with(new KnownCells(today.catalogue(), this, known));
    }
  }

  private record Part(MeasureCode measure, Year year) {}

  private final Catalogue catalogue;
  private final Days days;
  private final Known known;
  private final Set<Part> read = new HashSet<>();
  private final Cells cells = new Cells();

  private KnownCells(Catalogue catalogue, Days days, Known known) {
    this.catalogue = catalogue;
    this.days = days;
    this.known = known;
  }

  @Override
  public Cells totals(List<FigureDefinition> figures, Year... years) {
    Arrays.stream(years).forEach(year -> read(figures, year));
    var asked = Set.of(years);
    return only(cell -> cell.isTotal() && asked.contains(cell.year()));
  }

  @Override
  public Cells cells(FigureDefinition figure, Year year, Axis axis) {
    read(List.of(figure), year);
    return only(cell ->
        cell.figure().equals(figure.id())
            && cell.year().equals(year)
            && (cell.isTotal() || cell.axis().equals(axis.code())));
  }

  @Override
  public Set<FigureId> nil(Year year) {
    return days.remarks.nil(year, known.end());
  }

  @Override
  public List<Year> years() {
    return days.kept.years();
  }

  private Cells only(Predicate<Cells.Key> wanted) {
    var some = new Cells();
    cells
        .amounts()
        .forEach((cell, amount) -> {
          if (wanted.test(cell)) {
            some.add(cell, amount);
          }
        });
    return some;
  }

  /** People and places are counted over one measure each, so measures can be read one by one. */
  private void read(List<FigureDefinition> figures, Year year) {
    var missing =
        figures.stream()
            .flatMap(figure -> figure.measures().stream())
            .filter(measure -> read.add(new Part(measure, year)))
            .collect(Collectors.toUnmodifiableSet());
    if (!missing.isEmpty() && known.block().isPresent()) {
      count(missing, year, known.block().getAsLong())
          .amounts()
          .forEach((cell, amount) -> cells.add(cell, amount));
    }
  }

  private Cells count(Set<MeasureCode> measures, Year year, long block) {
    var counting = new Counting(catalogue.list());
    return days.transactions.snapshot(() -> {
      days.ledger.standings(measures, year, block, counting::take);
      return counting.finish();
    });
  }
}
