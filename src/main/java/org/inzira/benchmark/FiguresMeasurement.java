package org.inzira.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.inzira.benchmark.Line.Unit;
import org.inzira.figures.Figures;

/**
 * All figures with all breakdowns, read from a growing ledger, beside the same sums by SQL over the
 * entries, by DuckDB over the entries as Parquet, and as known on a day; and single postings with
 * and without kept values. All that is compared must be equal: else nothing is reported.
 */
final class FiguresMeasurement {

  private static final Year YEAR = Year.of(2022);
  private static final long SEED = 20_230_301L;
  private static final int WARMING = 10;

  /** Counting for a day reads every entry of the year: beyond this it would take the evening. */
  private static final long KNOWN_ENTRIES_MAX = 2_000_000;

  /** The part that keeps values with each posting. */
  private static final String KEEPING = "keepFigures";

  private final Ground ground;
  private final Sizes sizes;
  private final Optional<Path> duckDriver;
  private final List<Line> lines = new ArrayList<>();
  private long others = SEED;

  FiguresMeasurement(Ground ground, Sizes sizes, Optional<Path> duckDriver) {
    this.ground = ground;
    this.sizes = sizes;
    this.duckDriver = duckDriver;
  }

  List<Line> run(Consumer<String> progress) {
    try (var trial = ground.open()) {
      var seeding = new Seeding(trial, SEED);
      var first = Optional.<Samples>empty();
      for (var entries : sizes.entries()) {
        progress.accept(first.isEmpty() ? "bench.step.small" : "bench.step.large");
        if (first.isEmpty()) {
          seeding.stateUntil(entries);
        } else {
          seeding.growUntil(entries);
        }
        progress.accept("bench.step.reading");
        var reads = look(trial, seeding.count());
        first.ifPresent(small -> flat(seeding.count(), reads, small));
        first = first.or(() -> Optional.of(reads));
        postings(trial, seeding);
        progress.accept("bench.step.restatement");
        lines.add(restatement(trial).line(seeding));
      }
      flatRestatement();
      columnar(trial, seeding.count(), progress);
    }
    return List.copyOf(lines);
  }

  private RestatementMeasurement restatement(Trial trial) {
    return new RestatementMeasurement(trial, YEAR, sizes.changes(), sizes.reads());
  }

  /** The restatement of the largest ledger beside that of the first. */
  private void flatRestatement() {
    var found = lines.stream().filter(line -> line.name().equals("restatement")).toList();
    var large = found.getLast();
    lines.add(
        new Line(
            "restatement-flat",
            List.of(large.numbers().getFirst(), found.getFirst().numbers().getFirst()),
            Unit.SECONDS,
            large.measured(),
            found.getFirst().measured(),
            large.runs()));
  }

  private Samples look(Trial trial, long entries) {
    var reading = new FiguresReading(trial.part(Figures.class), YEAR);
    var sums = sums(trial, reading.read());
    Samples.of(WARMING, reading::read);
    var reads = Samples.of(sizes.reads(), reading::read);
    add("figures", entries, reads, sums, sizes.sums());
    if (entries <= KNOWN_ENTRIES_MAX) {
      add("known", entries, known(trial, reading.read()), sums, 1);
    }
    return reads;
  }

  private Samples sums(Trial trial, Map<RawSums.Sum, Long> read) {
    try (var connection = trial.part(DataSource.class).getConnection()) {
      return sums(RawSums.OF_LEDGER, connection, trial.part(Figures.class), read);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Samples sums(
      RawSums raw, Connection connection, Figures figures, Map<RawSums.Sum, Long> read) {
    var nanos = new ArrayList<Long>();
    for (int run = 0; run < sizes.sums(); run++) {
      var sums = Samples.time(() -> raw.read(connection, figures.definitions(), YEAR));
      nanos.add(sums.nanos());
      requireEqual(read, sums.value());
    }
    return new Samples(nanos);
  }

  /** As known today: counted from the entries, but the same numbers as those kept. */
  private static Samples known(Trial trial, Map<RawSums.Sum, Long> read) {
    var today = LocalDate.now(trial.part(Clock.class)).toString();
    var figures = trial.part(Figures.class);
    var known =
        Samples.time(() -> new FiguresReading(figures.asKnownOn(today).orThrow(), YEAR).read());
    requireEqual(read, known.value());
    return new Samples(List.of(known.nanos()));
  }

  private void columnar(Trial trial, long entries, Consumer<String> progress) {
    if (duckDriver.isEmpty()) {
      return;
    }
    progress.accept("bench.step.columnar");
    var figures = trial.part(Figures.class);
    var reading = new FiguresReading(figures, YEAR);
    var folder = ground.cluster().folder();
    try (var duck = Columnar.of(trial, duckDriver.orElseThrow(), folder)) {
      var sums = sums(duck.sums(), duck.connection(), figures, reading.read());
      var reads = Samples.of(sizes.reads(), reading::read);
      add("columnar", entries, reads, sums, sizes.sums());
    }
  }

  private void flat(long entries, Samples large, Samples small) {
    lines.add(
        new Line(
            "flat",
            List.of(entries, (long) sizes.entries().getFirst()),
            Unit.SECONDS,
            large.medianSeconds(),
            small.medianSeconds(),
            large.runs()));
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
    add("posting", entries, new Samples(with), new Samples(without), sizes.postings());
  }

  private void add(String name, long entries, Samples measured, Samples baseline, int runs) {
    lines.add(
        new Line(
            name,
            List.of(entries),
            Unit.SECONDS,
            measured.medianSeconds(),
            baseline.medianSeconds(),
            runs));
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
}
