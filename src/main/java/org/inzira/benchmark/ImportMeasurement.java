package org.inzira.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inzira.benchmark.Line.Unit;
import org.inzira.benchmark.processes.Memory;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;

/**
 * The invented mission's workbooks brought in by the real intake, each run into an empty database,
 * beside COPY of the ledger rows that came of it.
 */
final class ImportMeasurement {

  private final Ground ground;
  private final Sizes sizes;
  private final List<Long> imports = new ArrayList<>();
  private final List<Long> copies = new ArrayList<>();
  private final List<Long> bareCopies = new ArrayList<>();
  private long rows;
  private long copied;

  ImportMeasurement(Ground ground, Sizes sizes) {
    this.ground = ground;
    this.sizes = sizes;
  }

  List<Line> run(Consumer<String> progress) {
    var files = List.<Path>of();
    for (int run = 0; run < sizes.imports(); run++) {
      progress.accept("bench.step.import");
      var trial = ground.open();
      if (files.isEmpty()) {
        files = new InventedWorkbooks(sizes.persons()).write(trial, ground.cluster().folder());
      }
      bring(trial, files);
      var copy = LedgerCopy.of(trial, LedgerCopy.Tables.WITH_FOREIGN_KEYS);
      copies.add(copy.nanos());
      copied = copy.rows();
      bareCopies.add(LedgerCopy.of(trial, LedgerCopy.Tables.WITH_INDEXES_ONLY).nanos());
      ground.remove(trial);
    }
    return lines();
  }

  private List<Line> lines() {
    double seconds = new Samples(imports).medianSeconds();
    double copySeconds = new Samples(copies).medianSeconds();
    long perSecond = Math.round(rows / seconds);
    return List.of(
        new Line(
            "import",
            List.of(rows, perSecond, copied),
            Unit.SECONDS,
            seconds,
            copySeconds,
            imports.size()),
        new Line(
            "import-bare",
            List.of(copied),
            Unit.SECONDS,
            seconds,
            new Samples(bareCopies).medianSeconds(),
            imports.size()),
        new Line(
            "import-memory",
            List.of(rows),
            Unit.BYTES,
            Memory.peakBytes(),
            Runtime.getRuntime().maxMemory(),
            1));
  }

  private void bring(Trial trial, List<Path> files) {
    var deliveries = trial.part(Deliveries.class);
    rows = 0;
    long nanos = 0;
    for (var file : files) {
      var delivery = Delivery.of(List.of(file));
      var brought =
          Samples.time(
              () -> trial.act(() -> deliveries.bring(delivery, DeliveryListener.NONE)).orThrow());
      nanos += brought.nanos();
      rows += brought.value().sheets().stream().mapToLong(DeliveryReport.Sheet::read).sum();
    }
    imports.add(nanos);
  }
}
