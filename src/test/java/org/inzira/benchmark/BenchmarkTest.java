package org.inzira.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.inzira.database.InziraTest;
import org.inzira.database.Settings;
import org.inzira.page.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures very little; nothing is said here of how long it may take. */
@InziraTest
class BenchmarkTest {

  private static final Sizes TINY =
      new Sizes(1, 30, List.of(300, 2_000), 1, 1, 2, 20, 40, 20, 60, 0, List.of(15), 0);

  private static final List<String> NAMES =
      List.of(
          "import",
          "import-bare",
          "import-memory",
          "restating",
          "figures",
          "known",
          "posting",
          "restatement",
          "figures",
          "known",
          "flat",
          "posting",
          "restatement",
          "restatement-flat",
          "windows",
          "windows-moved",
          "seats",
          "caseload-board",
          "caseload-lists",
          "caseload-counted",
          "due-list",
          "due-list-page",
          "bundles");

  @Autowired Benchmark benchmark;
  @Autowired Settings settings;
  @Autowired Texts texts;

  @Test
  void measuresEachThingBesideItsBaseline() throws Exception {
    var steps = new ArrayList<String>();
    var folder = Files.createDirectories(settings.home().resolve("bench"));
    Files.writeString(folder.resolve("left"), "by a run that was killed");

    var results = benchmark.run(TINY, EnumSet.allOf(Benchmark.Part.class), steps::add);

    assertThat(results.lines()).extracting(Line::name).containsExactlyElementsOf(NAMES);
    assertThat(results.lines()).allSatisfy(line -> assertThat(line.ratio()).isPositive());
    assertThat(results.lines().getFirst().numbers().getLast()).isGreaterThan(90);
    assertThat(results.machine().postgres()).startsWith("18");
    assertThat(steps).startsWith("bench.step.cluster").contains("bench.step.large");
    assertThat(folder).doesNotExist();

    var table = new ResultsText(texts.in(Locale.FRENCH)).table(results);
    assertThat(table.lines().toList())
        .hasSize(2 + results.lines().size())
        .allSatisfy(row -> assertThat(row.split("\\|", -1)).hasSize(8))
        .noneMatch(row -> row.contains("bench."));
    assertThat(document(results))
        .startsWith("# Benchmarks\n")
        .contains("PostgreSQL 18", "./inzira bench")
        .doesNotContain("bench.");
  }

  @Test
  void tellsSmallRatiosAsFractions() {
    var line = new Line("flat", List.of(10L, 1L), Line.Unit.SECONDS, 0.02, 4, 3);
    var results = new Results(new Machine(2, 1 << 30, 0.5, "25", "18"), List.of(line));

    assertThat(document(results)).contains("| 20 ms |", "| 4 s | 1/200 | 3 |");
  }

  private String document(Results results) {
    return new ResultsText(texts.in(Locale.ENGLISH))
        .document(results, Instant.parse("2023-01-10T08:00:00Z"));
  }
}
