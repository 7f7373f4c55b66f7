package org.inzira.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.inzira.database.Settings;
import org.inzira.database.ThrowawayCluster;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Measures everything, one after the other, in a cluster that goes at the end. */
@Component
class Benchmark {

  /** The launcher says where it is: the server is started by it, as its users do. */
  private static final String LAUNCHER = "inzira.launcher";

  private static final String DUCK_DRIVER = "inzira.duckdb";
  private static final String FOLDER = "bench";

  /** What can be measured alone, in the order in which it is measured. */
  enum Part {
    IMPORT,
    CORRECTIONS,
    FIGURES,
    CLEARANCES,
    SEATS,
    CASELOAD,
    DUE_LIST,
    BUNDLES,
    PRINT,
    START;

    /** As it is asked for. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final ApplicationContext context;
  private final Path folder;

  Benchmark(ApplicationContext context, Settings settings) {
    this.context = context;
    this.folder = settings.home().resolve(FOLDER);
  }

  /**
   * Runs it. The import comes first: the peak of memory is the process's own.
   *
   * @param progress told the key of what is being done
   */
  Results run(Sizes sizes, Set<Part> parts, Consumer<String> progress)
      throws IOException, SQLException {
    progress.accept("bench.step.cluster");
    try (var cluster = ThrowawayCluster.open(folder)) {
      var ground = new Ground(application(), cluster);
      var lines = new ArrayList<Line>();
      for (var part : EnumSet.copyOf(parts)) {
        lines.addAll(measure(part, ground, sizes, progress));
      }
      return new Results(Machine.of(ground), lines);
    }
  }

  private List<Line> measure(Part part, Ground ground, Sizes sizes, Consumer<String> progress) {
    return switch (part) {
      case IMPORT -> new ImportMeasurement(ground, sizes).run(progress);
      case CORRECTIONS -> new RestatingMeasurement(ground, sizes.restated()).run(progress);
      case FIGURES -> new FiguresMeasurement(ground, sizes, duckDriver()).run(progress);
      case CLEARANCES -> new ClearanceMeasurement(ground, sizes).run(progress);
      case SEATS -> new SeatMeasurement(ground, sizes).run(progress);
      case CASELOAD -> new CaseloadMeasurement(ground, sizes).run(progress);
      case DUE_LIST -> new DueListMeasurement(ground, sizes).run(progress);
      case BUNDLES -> new BundleMeasurement(ground, sizes).run(progress);
      case PRINT -> new PrintMeasurement(ground, sizes.prints()).run(progress);
      case START -> new StartMeasurement(launcher(), folder, sizes.starts()).run(progress);
    };
  }

  /** Only where the launcher was asked to fetch it. */
  static Optional<Path> duckDriver() {
    return Optional.ofNullable(System.getProperty(DUCK_DRIVER)).map(Path::of);
  }

  private static List<String> launcher() {
    var launcher = System.getProperty(LAUNCHER, "");
    return launcher.isEmpty() ? List.of() : List.of(launcher);
  }

  private Class<?> application() {
    return Arrays.stream(context.getBeanNamesForAnnotation(SpringBootApplication.class))
        .map(context::getType)
        .map(Objects::requireNonNull)
        .map(ClassUtils::getUserClass)
        .findFirst()
        .orElseThrow();
  }
}
