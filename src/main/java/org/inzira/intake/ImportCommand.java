package org.inzira.intake;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira import FILE…}: brings files in, or only checks them. */
@Component
@CommandLine.Command(
    name = "import",
    description = "Bring in workbooks, CSV files or folders of them, all or nothing.")
class ImportCommand implements Command {

  private static final String RETURNED = "refused-rows.xlsx";
  private static final int REFUSALS_PRINTED = 1_000;
  private static final int ROWS_A_LINE = 5_000;
  private static final String TABLE_ROW = "%-28s %9s %9s %9s %9s %9s %9s%n";

  private final Deliveries deliveries;
  private final Wording wording;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @CommandLine.Option(names = "--check", description = "Only show what would come of it.")
  private boolean check;

  @CommandLine.Option(
      names = "--accept-valid",
      description =
          "Take the good rows in and give the refused ones back as a workbook; status 1 when any.")
  private boolean acceptValid;

  @CommandLine.Option(
      names = "--returned",
      paramLabel = "FILE",
      description = "Where the refused rows go; refused-rows.xlsx here, when not said.")
  private @Nullable Path returned;

  ImportCommand(Deliveries deliveries, Texts texts) {
    this.deliveries = deliveries;
    this.wording = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    var printer = new Printer(line.getOut(), line.getErr(), wording);
    var delivery = Delivery.of(files);
    if (acceptValid && !check) {
      return acceptValid(line, printer, delivery);
    }
    var outcome = check ? deliveries.check(delivery, printer) : deliveries.bring(delivery, printer);
    return switch (outcome) {
      case Outcome.Done<DeliveryReport> _ -> {
        line.getOut().println(wording.text(check ? "import.checked" : "import.done"));
        yield 0;
      }
      case Outcome.Refused<DeliveryReport>(var refusals) -> refused(line, printer, refusals);
    };
  }

  private int acceptValid(CommandLine line, Printer printer, Delivery delivery) {
    var target = returned == null ? free(Path.of(RETURNED)) : returned;
    if (Files.exists(target)) {
      line.getErr().println(wording.sentence(Refusal.of("IN-087", target.toString())));
      return 2;
    }
    var outcome = deliveries.bringValid(delivery, printer, target, wording.language());
    return switch (outcome) {
      case Outcome.Done<DeliveryReport>(var report) when report.refusals().isEmpty() -> {
        line.getOut().println(wording.text("import.done"));
        yield 0;
      }
      case Outcome.Done<DeliveryReport>(var report) -> {
        report.refusals().stream()
            .limit(REFUSALS_PRINTED)
            .forEach(refusal -> line.getErr().println(printer.line(refusal)));
        var rows = report.sheets().stream().mapToLong(DeliveryReport.Sheet::refused).sum();
        line.getOut()
            .println(
                wording.text("import.returned", wording.number(rows), target.toAbsolutePath()));
        yield 1;
      }
      case Outcome.Refused<DeliveryReport>(var refusals) -> refused(line, printer, refusals);
    };
  }

  /** Rows that went back earlier are somebody's work: they are never written over. */
  private static Path free(Path usual) {
    var path = usual;
    for (int other = 2; Files.exists(path); other++) {
      path = Path.of(RETURNED.replace(".xlsx", "-" + other + ".xlsx"));
    }
    return path;
  }

  private int refused(CommandLine line, Printer printer, List<Refusal> refusals) {
    refusals.forEach(refusal -> line.getErr().println(printer.line(refusal)));
    var count = wording.number(DeliveryReport.count(refusals));
    line.getErr().println(wording.text("import.refused", count));
    return 1;
  }

  /** Prints progress as it comes and the table when it is known. */
  private record Printer(PrintWriter out, PrintWriter err, Wording wording)
      implements DeliveryListener {

    @Override
    public void progressed(String sheet, long rowsDone, long rowsTotal) {
      if (rowsDone % ROWS_A_LINE == 0) {
        var done = wording.number(rowsDone);
        err.println(wording.text("import.reading", sheet, done, wording.number(rowsTotal)));
        err.flush();
      }
    }

    @Override
    public void reported(DeliveryReport report) {
      if (!report.sheets().isEmpty()) {
        out.printf(
            TABLE_ROW,
            List.of("sheet", "read", "added", "changed", "unchanged", "voided", "refused").stream()
                .map(column -> wording.text("import.table." + column))
                .toArray());
      }
      report.sheets().forEach(this::row);
      report
          .notices()
          .forEach(notice -> out.println(wording.text("import.notice") + ": " + line(notice)));
      out.flush();
    }

    private void row(DeliveryReport.Sheet sheet) {
      out.printf(
          TABLE_ROW,
          sheet.name(),
          sheet.read(),
          sheet.added(),
          sheet.changed(),
          sheet.unchanged(),
          sheet.voided(),
          sheet.refused());
    }

    String line(Refusal refusal) {
      var place =
          refusal
              .location()
              .map(at ->
                  at.sheet()
                      + (at.row() > 0 ? "!" + at.row() : "")
                      + (at.column().isEmpty() ? "" : " " + at.column())
                      + " ")
              .orElse("");
      return place + refusal.code() + " " + wording.sentence(refusal);
    }
  }
}
