package org.inzira.ledger;

import java.time.Year;
import java.util.Locale;
import org.inzira.database.Transactions;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira period close 2021}: closes a year. */
@Component
@CommandLine.Command(name = "period", description = "Close a year: period close 2021.")
class PeriodCommand implements Command {

  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2999;

  private final Ledger ledger;
  private final Transactions transactions;
  private final Wording wording;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  PeriodCommand(Ledger ledger, Transactions transactions, Texts texts) {
    this.ledger = ledger;
    this.transactions = transactions;
    this.wording = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    commandLine().usage(commandLine().getErr());
    return 2;
  }

  @CommandLine.Command(
      name = "close",
      description = "Close a year: from now on touching it needs a reason.")
  int close(@CommandLine.Parameters(paramLabel = "YEAR") int year) {
    if (year < YEAR_MIN || year > YEAR_MAX) {
      commandLine().getErr().println(wording.text("LG-014"));
      return 2;
    }
    return switch (transactions.write(() -> ledger.close(Year.of(year)))) {
      case Outcome.Done<Year>(var closed) -> {
        commandLine().getOut().println(wording.text("ledger.closed", closed.toString()));
        yield 0;
      }
      case Outcome.Refused<Year>(var refusals) -> {
        refusals.forEach(refusal -> commandLine().getErr().println(wording.sentence(refusal)));
        yield 1;
      }
    };
  }

  private CommandLine commandLine() {
    return java.util.Objects.requireNonNull(spec).commandLine();
  }
}
