package org.inzira.caseload;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.inzira.kernel.Command;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira caseload verify}: checks and mends the lists and counters of cases. */
@Component
@CommandLine.Command(
    name = "caseload",
    description = "Check what is kept of cases for board and lists: caseload verify | rebuild.")
class CaseloadCommand implements Command {

  private final Recount recount;
  private final Texts texts;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  CaseloadCommand(Recount recount, Texts texts) {
    this.recount = recount;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    line().usage(line().getErr());
    return 2;
  }

  @CommandLine.Command(
      name = "verify",
      description = "Look at all cases anew and name everything kept that differs.")
  int verify() {
    var found = recount.verify();
    if (found.differences() == 0) {
      out().println(words().text("caseload.verify.fits", found.cases()));
      return 0;
    }
    found
        .standings()
        .forEach(id -> out().println(words().text("caseload.verify.case", id.value())));
    found.stays().forEach(id -> out().println(words().text("caseload.verify.stay", id.value())));
    found
        .counters()
        .forEach(key ->
            out()
                .println(
                    words()
                        .text(
                            "caseload.verify.counter",
                            key.counted().code(),
                            key.destination(),
                            key.site(),
                            key.officer(),
                            key.stage())));
    out().println(words().text("caseload.verify.count", found.differences()));
    return 1;
  }

  @CommandLine.Command(
      name = "rebuild",
      description = "Look at all cases anew and put right what differs.")
  int rebuild() {
    var mended = recount.rebuild().orThrow();
    out().println(words().text("caseload.rebuilt", mended.cases(), mended.differences()));
    return 0;
  }

  private Wording words() {
    return texts.in(Locale.getDefault());
  }

  private PrintWriter out() {
    return line().getOut();
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
