package org.inzira.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.inzira.kernel.Command;
import org.inzira.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira bench}: measures, prints the table, and writes the document when it is told to. */
@Component
@CommandLine.Command(name = "bench", description = "Measure the speed beside named baselines.")
class BenchCommand implements Command {

  private final Benchmark benchmark;
  private final Texts texts;
  private final Clock clock;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Option(names = "--quick", description = "Measure little, within a minute or so.")
  private boolean quick;

  @CommandLine.Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Measure some parts only: ${COMPLETION-CANDIDATES}.")
  private Set<Benchmark.Part> only = Set.of();

  @CommandLine.Option(
      names = "--millions",
      description = "Look at ten million entries; takes most of an hour and 15 GB.")
  private boolean millions;

  @CommandLine.Option(
      names = "--duckdb",
      description = "Compare with DuckDB, too; the launcher fetches its driver.")
  private boolean duckdb;

  @CommandLine.Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Write the results to a file in Markdown, too.")
  private @Nullable Path file;

  BenchCommand(Benchmark benchmark, Texts texts, Clock clock) {
    this.benchmark = benchmark;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    var line = Objects.requireNonNull(spec).commandLine();
    var wording = texts.in(Locale.getDefault());
    if (duckdb && Benchmark.duckDriver().isEmpty()) {
      line.getErr().println(wording.text("bench.no-driver"));
      return 2;
    }
    var sizes = quick ? Sizes.QUICK : Sizes.FULL;
    var results =
        benchmark.run(
            millions ? sizes.withMillions() : sizes,
            only.isEmpty() ? EnumSet.allOf(Benchmark.Part.class) : only,
            step -> {
              line.getErr().println(wording.text(step));
              line.getErr().flush();
            });
    line.getOut().print(new ResultsText(wording).table(results));
    line.getOut().flush();
    if (file != null) {
      var document = new ResultsText(texts.in(Locale.ENGLISH)).document(results, clock.instant());
      Files.writeString(file, document);
      line.getErr().println(wording.text("bench.written", file.toString()));
    }
    return 0;
  }
}
