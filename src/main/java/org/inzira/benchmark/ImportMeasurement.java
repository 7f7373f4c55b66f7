package org.inzira.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inzira.benchmark.Line.Unit;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;
import org.inzira.intake.WorkbookWriter;
import org.inzira.invention.Mission;

/**
 * The invented mission's workbooks brought in by the real intake, each run into an empty database,
 * beside COPY of the ledger rows that came of it.
 */
final class ImportMeasurement {

  private static final String KEY = "record_key";
  private static final String PERSONS = "persons";
  private static final String DEPARTURES = "departures";

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
        files = workbooks(trial.part(WorkbookWriter.class));
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

  private List<Path> workbooks(WorkbookWriter writer) {
    var mission = Mission.make();
    var folder = ground.cluster().folder();
    if (sizes.persons() > 0) {
      return List.of(write(writer, folder.resolve("excerpt.xlsx"), excerpt(mission.of2021())));
    }
    return List.of(
        write(writer, folder.resolve("mission-2021.xlsx"), mission.of2021()),
        write(writer, folder.resolve("mission-2022.xlsx"), mission.of2022()));
  }

  private static Path write(
      WorkbookWriter writer, Path file, Map<String, List<Map<String, String>>> rows) {
    writer.write(file, rows);
    return file;
  }

  private static Map<String, String> withoutProject(Map<String, String> row) {
    var copy = new HashMap<>(row);
    copy.remove("project");
    return copy;
  }

  /** So many persons who departed, with their departures: these refer to nothing else. */
  private Map<String, List<Map<String, String>>> excerpt(
      Map<String, List<Map<String, String>>> all) {
    var departures =
        all.getOrDefault(DEPARTURES, List.of()).stream()
            .limit(sizes.persons())
            .map(ImportMeasurement::withoutProject)
            .toList();
    var departed = departures.stream().map(row -> row.get("person")).collect(Collectors.toSet());
    var excerpt = new LinkedHashMap<String, List<Map<String, String>>>();
    excerpt.put(
        PERSONS,
        all.getOrDefault(PERSONS, List.of()).stream()
            .filter(row -> departed.contains(row.get(KEY)))
            .map(ImportMeasurement::withoutProject)
            .toList());
    excerpt.put(DEPARTURES, departures);
    return excerpt;
  }
}
