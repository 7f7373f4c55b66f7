package org.inzira.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.inzira.benchmark.Line.Unit;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.Figures;
import org.inzira.figures.definitions.FigureCounting;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.restatement.RestatedFigure;
import org.inzira.restatement.Restatement;
import org.inzira.restatement.Restatements;

/**
 * What changed since figures were published: figure by figure, cell by cell and by cause, after
 * some records came and some were corrected. Beside it, the differences alone as someone makes them
 * who has SQL and the entries only: all sums of then, all sums of now, and what they differ by.
 * Both must find the same.
 */
final class RestatementMeasurement {

  private static final String TABLES =
      "ledger.entry join ledger.dimension_set using (dimension_set_no)";

  private final Trial trial;
  private final Year year;
  private final int records;
  private final int runs;

  RestatementMeasurement(Trial trial, Year year, int records, int runs) {
    this.trial = trial;
    this.year = year;
    this.records = records;
    this.runs = runs;
  }

  /** The restatement of a ledger of so many entries, in seconds, and the same by SQL. */
  Line line(Seeding seeding) {
    var published = trial.part(FigureSnapshots.class).take(year);
    seeding.stateSome(records);
    var restatements = trial.part(Restatements.class);
    var found = changes(restatements.of(published));
    var restated = Samples.of(runs, () -> restatements.of(published));
    var sums = new ArrayList<Long>();
    for (int run = 0; run < Math.min(runs, 3); run++) {
      var timed = Samples.time(() -> changes(published));
      sums.add(timed.nanos());
      if (!timed.value().equals(found)) {
        throw new IllegalStateException("the restatement and the sums of then and now differ");
      }
    }
    return new Line(
        "restatement",
        List.of(seeding.count(), (long) records, (long) found.size()),
        Unit.SECONDS,
        restated.medianSeconds(),
        new Samples(sums).medianSeconds(),
        runs);
  }

  private static Map<RawSums.Sum, Long> changes(Restatement restatement) {
    var changes = new HashMap<RawSums.Sum, Long>();
    for (var restated : restatement.figures()) {
      var figure = restated.figure().value();
      put(changes, figure, FigureCounting.TOTAL, FigureCounting.TOTAL, restated.total().change());
      for (RestatedFigure.RestatedCell cell : restated.cells()) {
        put(changes, figure, cell.axis().code(), cell.key(), cell.difference().change());
      }
    }
    return changes;
  }

  private static void put(
      Map<RawSums.Sum, Long> changes, String figure, String axis, String key, long change) {
    if (change != 0) {
      changes.put(new RawSums.Sum(figure, axis, key), change);
    }
  }

  private Map<RawSums.Sum, Long> changes(FigureSnapshot published) {
    var definitions = trial.part(Figures.class).definitions();
    try (var connection = trial.part(DataSource.class).getConnection()) {
      var then = sums(connection, definitions, published.anchor().block());
      var changes = new HashMap<>(RawSums.OF_LEDGER.read(connection, definitions, year));
      then.forEach((sum, before) -> changes.merge(sum, -before, Long::sum));
      changes.values().removeIf(change -> change == 0);
      return changes;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Of what was sealed by a block; the number is ours. */
  private Map<RawSums.Sum, Long> sums(
      Connection connection, List<FigureDefinition> definitions, long block) {
    long batch =
        trial
            .database()
            .sql("select batch_no from ledger.block where block_no = :block")
            .param("block", block)
            .query(Long.class)
            .single();
    var sealed = "(select * from %s where batch_no <= %d) sealed".formatted(TABLES, batch);
    return new RawSums(sealed).read(connection, definitions, year);
  }
}
