package org.inzira.benchmark;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.page.Wording;

/** Results as a table, and as the document that keeps them. */
record ResultsText(Wording wording) {

  private static final double MILLIS = 1_000;
  private static final double MEBIBYTE = 1024 * 1024;

  /** A table in Markdown, which reads as well in a terminal. */
  String table(Results results) {
    return Stream.concat(
            Stream.of(
                row(
                    Stream.of("what", "measured", "beside", "baseline", "ratio", "runs")
                        .map(column -> wording.text("bench.column." + column))
                        .toList()),
                "|---|---:|---|---:|---:|---:|"),
            results.lines().stream().map(this::row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The whole document, with when, where and how to repeat it. */
  String document(Results results, Instant at) {
    var machine = results.machine();
    return String.join(
        "\n\n",
        "# " + wording.text("bench.document.title"),
        wording.text("bench.document.lead"),
        table(results).strip(),
        "## " + wording.text("bench.document.conditions"),
        wording.text(
            "bench.document.machine",
            wording.moment(at),
            machine.cores(),
            amount((double) machine.memoryBytes(), Line.Unit.BYTES),
            machine.java(),
            machine.postgres(),
            figures(machine.load())),
        wording.text("bench.document.reading"),
        wording.text("bench.document.repeat") + "\n");
  }

  private String row(Line line) {
    var numbers = line.numbers().stream().map(wording::number).toArray();
    return row(
        List.of(
            wording.text("bench." + line.name(), numbers),
            amount(line.measured(), line.unit()),
            wording.text("bench." + line.name() + ".beside", numbers),
            amount(line.baseline(), line.unit()),
            ratio(line.ratio()),
            wording.number(line.runs())));
  }

  private static String row(List<String> cells) {
    return String.join(" | ", cells).transform(row -> "| " + row + " |");
  }

  private String amount(double value, Line.Unit unit) {
    return switch (unit) {
      case SECONDS ->
          value < 1
              ? wording.text("bench.millis", figures(value * MILLIS))
              : wording.text("bench.seconds", figures(value));
      case BYTES -> wording.text("bench.mebibytes", figures(value / MEBIBYTE));
    };
  }

  /** Below a half, the inverse is easier to grasp. */
  private String ratio(double ratio) {
    return ratio < 0.5 ? "1/" + figures(1 / ratio) : figures(ratio);
  }

  /** Three significant digits. */
  private String figures(double value) {
    var format = NumberFormat.getNumberInstance(wording.language());
    format.setMaximumFractionDigits(value >= 100 ? 0 : value >= 10 ? 1 : 2);
    return format.format(value);
  }
}
