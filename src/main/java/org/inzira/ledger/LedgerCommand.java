package org.inzira.ledger;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.inzira.kernel.Command;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira ledger verify}: recomputes the chain of blocks. */
@Component
@CommandLine.Command(
    name = "ledger",
    description = "Verify the results ledger: ledger verify [--anchor N:HASH].")
class LedgerCommand implements Command {

  private final Verifying verifying;
  private final Wording wording;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  LedgerCommand(Verifying verifying, Texts texts) {
    this.verifying = verifying;
    this.wording = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    commandLine().usage(commandLine().getErr());
    return 2;
  }

  @CommandLine.Command(
      name = "verify",
      description = "Say how many blocks fit, or name the first that does not.")
  int verify(
      @CommandLine.Option(
              names = "--anchor",
              paramLabel = "N:HASH",
              description = "A block's number and hash as an edition printed them.")
          @Nullable String written) {
    var anchor = Optional.ofNullable(written).flatMap(Anchor::find);
    if (written != null && anchor.isEmpty()) {
      commandLine().getErr().println(wording.sentence(Refusal.of("LG-013")));
      return 2;
    }
    var found = verifying.verify(anchor);
    out().println(sentence(found));
    return found instanceof Verification.Fits ? 0 : 1;
  }

  private String sentence(Verification found) {
    return switch (found) {
      case Verification.Fits(long blocks, String hash) ->
          blocks == 0
              ? wording.text("ledger.verify.empty")
              : wording.text("ledger.verify.fits", blocks, hash);
      case Verification.Broken(long block, Verification.Fault fault) ->
          wording.text(
              "ledger.verify.broken",
              block,
              wording.text("ledger.verify." + fault.name().toLowerCase(Locale.ROOT)));
    };
  }

  private PrintWriter out() {
    return commandLine().getOut();
  }

  private CommandLine commandLine() {
    return java.util.Objects.requireNonNull(spec).commandLine();
  }
}
