package org.inzira.figures;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.inzira.figures.FigureAnswers.FigureAnswer;
import org.inzira.figures.FigureAnswers.KnownAnswer;
import org.inzira.figures.FigureAnswers.YearAnswer;
import org.inzira.figures.definitions.DefinitionPrinting;
import org.inzira.kernel.Command;
import org.inzira.kernel.CsvText;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code inzira figures 2022}: the key figures of a year; checks and mends what is kept. */
@Component
@CommandLine.Command(
    name = "figures",
    description =
        "Print the key figures of a year: figures 2022 [--json|--csv] [--as-known-on DAY].")
class FiguresCommand implements Command {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "unit",
          "value",
          "individually_counted",
          "headcount",
          "previous",
          "change_percent",
          "status",
          "note",
          "definition_version");

  private static final List<String> KNOWN_COLUMNS =
      List.of("as_known_on", "as_known_block", "now", "changed_since");

  private final FigureAnswers answers;
  private final Figures figures;
  private final Reconciliation reconciliation;
  private final DefinitionPrinting definitions;
  private final Texts texts;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Parameters(arity = "0..1", paramLabel = "YEAR")
  private @Nullable String year;

  @CommandLine.Option(names = "--json", defaultValue = "false", description = "Print JSON.")
  private boolean json;

  @CommandLine.Option(names = "--csv", defaultValue = "false", description = "Print CSV.")
  private boolean csv;

  @CommandLine.Option(names = "--lang", paramLabel = "en|fr", description = "The language.")
  private @Nullable String language;

  @CommandLine.Option(
      names = "--as-known-on",
      paramLabel = "DAY",
      defaultValue = "",
      description = "As known at the end of a day, such as 2023-03-01.")
  private String day = "";

  FiguresCommand(
      FigureAnswers answers,
      Figures figures,
      Reconciliation reconciliation,
      DefinitionPrinting definitions,
      Texts texts) {
    this.figures = figures;
    this.answers = answers;
    this.reconciliation = reconciliation;
    this.definitions = definitions;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    if (year == null) {
      commandLine().usage(commandLine().getErr());
      return 2;
    }
    return switch (Catalogue.year(year)) {
      case Outcome.Done<Year>(var asked) -> print(asked);
      case Outcome.Refused<Year>(var refusals) -> refuse(refusals);
    };
  }

  private int print(Year asked) {
    return switch (figures.asKnownOn(day)) {
      case Outcome.Done<Figures>(var shown) -> print(answers.year(asked, shown, figures, words()));
      case Outcome.Refused<Figures>(var refusals) -> refuse(refusals);
    };
  }

  private int refuse(List<Refusal> refusals) {
    refusals.forEach(refusal -> commandLine().getErr().println(words().sentence(refusal)));
    return 2;
  }

  @CommandLine.Command(
      name = "verify",
      description = "Count anew from the entries and name every kept cell that differs.")
  int verify() {
    var found = reconciliation.verify();
    if (found.differences().isEmpty()) {
      out().println(words().text("figures.verify.fits", found.figures(), found.cells()));
      return 0;
    }
    found.differences().forEach(difference -> out().println(sentence(difference)));
    out().println(words().text("figures.verify.count", found.differences().size()));
    return 1;
  }

  @CommandLine.Command(
      name = "rebuild",
      description = "Count anew from the entries and put right what differs.")
  int rebuild() {
    out().println(words().text("figures.rebuilt", reconciliation.rebuild().orThrow()));
    return 0;
  }

  @CommandLine.Command(
      name = "define",
      description = "Put new versions of definitions in force, or new figures.")
  int define(
      @CommandLine.Parameters(paramLabel = "FILE.yaml") Path file,
      @CommandLine.Option(names = "--reason", required = true, description = "Why, in a sentence.")
          String reason)
      throws IOException {
    return definitions.define(file, reason, words(), out(), commandLine().getErr());
  }

  @CommandLine.Command(
      name = "definitions",
      description = "List every version of what a figure counts; of all figures without a name.")
  int definitions(
      @CommandLine.Parameters(arity = "0..1", defaultValue = "", paramLabel = "FIGURE")
          String figure) {
    return definitions.list(figures.list(), figure, words(), out(), commandLine().getErr());
  }

  private int print(YearAnswer answer) {
    if (json) {
      out().println(JSON.writeValueAsString(answer));
    } else if (csv) {
      printCsv(answer);
    } else {
      Optional.ofNullable(answer.asKnown()).ifPresent(known -> out().println(known.sentence()));
      printTable(answer.figures());
    }
    return 0;
  }

  private void printCsv(YearAnswer answer) {
    try {
      var printer = new CSVPrinter(out(), CSVFormat.RFC4180);
      var columns = new ArrayList<>(COLUMNS);
      if (answer.asKnown() != null) {
        columns.addAll(KNOWN_COLUMNS);
      }
      printer.printRecord(columns);
      for (var figure : answer.figures()) {
        printer.printRecord(values(figure, answer.asKnown()));
      }
      printer.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void printTable(List<FigureAnswer> figures) {
    var line = "%-34s %14s %-13s %14s %11s  %-13s %s%n";
    var words = words();
    out()
        .printf(
            line,
            words.text("figures.figure"),
            words.text("figures.value"),
            words.text("figures.unit"),
            words.text("figures.previous"),
            words.text("figures.change"),
            words.text("figures.status"),
            words.text("figures.note"));
    for (var figure : figures) {
      out()
          .printf(
              line,
              figure.id(),
              number(figure.value()),
              words.text("unit." + figure.unit()),
              number(figure.previous()),
              figure.changePercent() == null
                  ? ""
                  : FigureView.signed(figure.changePercent(), words),
              words.text("figures.status." + figure.status()),
              said(figure));
    }
    out().flush();
  }

  /** What changed since a day that was asked for, and the note. */
  private String said(FigureAnswer figure) {
    var since =
        Optional.ofNullable(figure.now())
            .map(now ->
                words()
                    .text(
                        "figures.known.since",
                        orDash(now.value()),
                        words().text("figures.known.delta", orDash(now.changedSince()))));
    return Stream.concat(since.stream(), Stream.ofNullable(figure.note()))
        .collect(Collectors.joining("; "));
  }

  private String orDash(@Nullable Long number) {
    return number == null ? "–" : number(number);
  }

  private String number(@Nullable Long number) {
    return number == null ? "" : words().number(number);
  }

  private String sentence(Reconciliation.Difference difference) {
    var cell = difference.cell();
    return words()
        .text(
            "figures.verify.differs",
            cell.figure().value(),
            cell.year().toString(),
            cell.axis(),
            cell.key(),
            Long.toString(difference.kept().sum()),
            Long.toString(difference.recomputed().sum()));
  }

  private static List<@Nullable Object> values(FigureAnswer figure, @Nullable KnownAnswer known) {
    var values = new ArrayList<@Nullable Object>(values(figure));
    if (known != null) {
      var now = Objects.requireNonNull(figure.now());
      values.addAll(Arrays.asList(known.on(), known.block(), now.value(), now.changedSince()));
    }
    return values;
  }

  private static List<@Nullable Object> values(FigureAnswer figure) {
    return Arrays.asList(
        figure.id(),
        CsvText.write(figure.title()),
        figure.unit(),
        figure.value(),
        figure.individuallyCounted(),
        figure.headcount(),
        figure.previous(),
        figure.changePercent(),
        figure.status(),
        figure.note() == null ? null : CsvText.write(figure.note()),
        figure.definitionVersion());
  }

  private Wording words() {
    return texts.in(language == null ? Locale.getDefault() : Locale.forLanguageTag(language));
  }

  private PrintWriter out() {
    return commandLine().getOut();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
