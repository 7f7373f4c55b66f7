package org.inzira.intake;

import java.io.PrintWriter;
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

  private static final int ROWS_A_LINE = 5_000;
  private static final String TABLE_ROW = "%-28s %9s %9s %9s %9s %9s %9s%n";

  private final Deliveries deliveries;
  private final Wording wording;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @CommandLine.Option(names = "--check", description = "Only show what would come of it.")
  private boolean check;

  ImportCommand(Deliveries deliveries, Texts texts) {
    this.deliveries = deliveries;
    this.wording = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    var printer = new Printer(line.getOut(), line.getErr(), wording);
    var delivery = Delivery.of(files);
    var outcome = check ? deliveries.check(delivery, printer) : deliveries.bring(delivery, printer);
    return switch (outcome) {
      case Outcome.Done<DeliveryReport> _ -> {
        line.getOut().println(wording.text(check ? "import.checked" : "import.done"));
        yield 0;
      }
      case Outcome.Refused<DeliveryReport>(var refusals) -> {
        refusals.forEach(refusal -> line.getErr().println(printer.line(refusal)));
        line.getErr().println(wording.text("import.refused", wording.number(refusals.size())));
        yield 1;
      }
    };
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
