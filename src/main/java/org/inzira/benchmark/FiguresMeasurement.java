package org.inzira.benchmark;

import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.inzira.benchmark.Line.Unit;
import org.inzira.figures.Figures;

/**
 * All figures with all breakdowns, read from a small and from a large ledger, beside the same sums
 * by SQL over the entries; and single postings with and without kept values. Values and sums must
 * be equal: else nothing is reported.
 */
final class FiguresMeasurement {

  private static final Year YEAR = Year.of(2022);
  private static final long SEED = 20_230_301L;

  /** The part that keeps values with each posting. */
  private static final String KEEPING = "keepFigures";

  private final Ground ground;
  private final Sizes sizes;
  private final List<Line> lines = new ArrayList<>();
  private long others = SEED;

  FiguresMeasurement(Ground ground, Sizes sizes) {
    this.ground = ground;
    this.sizes = sizes;
  }

  List<Line> run(Consumer<String> progress) {
    try (var trial = ground.open()) {
      var seeding = new Seeding(trial, SEED);
      progress.accept("bench.step.small");
      seeding.stateUntil(sizes.small());
      var small = look(trial, seeding.count());
      postings(trial, seeding);
      progress.accept("bench.step.large");
      seeding.growUntil(sizes.large());
      var large = look(trial, seeding.count());
      lines.add(
          new Line(
              "flat",
              List.of(seeding.count(), (long) sizes.small()),
              Unit.SECONDS,
              large.medianSeconds(),
              small.medianSeconds(),
              sizes.reads()));
      postings(trial, seeding);
    }
    return List.copyOf(lines);
  }

  private Samples look(Trial trial, long entries) {
    var figures = trial.part(Figures.class);
    var reading = new FiguresReading(figures, YEAR);
    var read = reading.read();
    var nanos = new ArrayList<Long>();
    for (int run = 0; run < sizes.sums(); run++) {
      var sums = Samples.time(() -> sums(trial, figures));
      nanos.add(sums.nanos());
      requireEqual(read, sums.value());
    }
    var reads = Samples.of(sizes.reads(), reading::read);
    lines.add(
        new Line(
            "figures",
            List.of(entries),
            Unit.SECONDS,
            reads.medianSeconds(),
            new Samples(nanos).medianSeconds(),
            sizes.sums()));
    return reads;
  }

  private static Map<RawSums.Sum, Long> sums(Trial trial, Figures figures) {
    try (var connection = trial.part(DataSource.class).getConnection()) {
      return RawSums.OF_LEDGER.read(connection, figures.definitions(), YEAR);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void requireEqual(Map<RawSums.Sum, Long> read, Map<RawSums.Sum, Long> sums) {
    if (!read.equals(sums)) {
      var differing = new HashSet<>(read.entrySet());
      differing.removeAll(sums.entrySet());
      var others = new HashSet<>(sums.entrySet());
      others.removeAll(read.entrySet());
      throw new IllegalStateException(
          "kept values and sums differ: "
              + differing.stream().limit(5).toList()
              + " but "
              + others.stream().limit(5).toList());
    }
  }

  /** By turns, so that both meet the same noise. */
  private void postings(Trial trial, Seeding keeping) {
    long entries = keeping.count();
    var with = new ArrayList<Long>();
    var without = new ArrayList<Long>();
    try (var bare = ground.reopen(trial, KEEPING)) {
      var leaving = new Seeding(bare, ++others);
      for (int posting = 0; posting < sizes.postings(); posting++) {
        with.add(Samples.time(keeping::stateOne));
        without.add(Samples.time(leaving::stateOne));
      }
    }
    lines.add(
        new Line(
            "posting",
            List.of(entries),
            Unit.SECONDS,
            new Samples(with).medianSeconds(),
            new Samples(without).medianSeconds(),
            sizes.postings()));
  }
}
